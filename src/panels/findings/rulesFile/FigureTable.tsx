import { useTranslation } from 'react-i18next';
import { shownText } from '../../../model/shownText';
import type { RulesInForce } from '../../../report/rulesInForce';
import { useFindingWords } from '../findingWords';
import classes from './RulesDialog.module.css';

/** The figures a project has of its own, each beside the standard's, with its clause and source. */
export function FigureTable({ figures }: Pick<RulesInForce, 'figures'>) {
  const { t } = useTranslation();
  const words = useFindingWords();
  return (
    <table className={classes.figures}>
      <caption className={classes.heading}>{t('findings.rulesFile.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('findings.rulesFile.figure')}</th>
          <th scope="col">{t('findings.rulesFile.ownValue')}</th>
          <th scope="col">{t('findings.rulesFile.standardValue')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ id, unit, clause, value, standardValue, strength, standardStrength, source }) => (
          <tr key={id}>
            <th scope="row">
              <code className={classes.id}>{shownText(id)}</code>
              <div className={classes.quiet}>{clause}</div>
              <div className={classes.quiet}>
                {source ? t('findings.rulesFile.source', { source }) : t('findings.rulesFile.noSource')}
              </div>
              {strength !== standardStrength && (
                <div className={classes.quiet}>
                  {t('findings.rulesFile.strength', {
                    own: t(`findings.detail.strengthHint.${strength}`),
                    standard: t(`findings.detail.strengthHint.${standardStrength}`),
                  })}
                </div>
              )}
            </th>
            <td data-changed={value !== standardValue || undefined}>
              {words.figure(value, { unit }) ?? t('findings.rulesFile.none')}
            </td>
            <td>{words.figure(standardValue, { unit }) ?? t('findings.rulesFile.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
