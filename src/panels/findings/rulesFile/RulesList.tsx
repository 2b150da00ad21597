import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesInForce } from '../../../report/rulesInForce';
import { askRulesInForce } from '../../../state/commands/rulesFile';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { FigureTable } from './FigureTable';
import classes from './RulesDialog.module.css';

/** Everything in which the project's rules depart from the standards. */
export function RulesList() {
  const { t } = useTranslation();
  const format = useFormat();
  const rules = useRulesInForce();
  if (!rules) return <p className={classes.quiet}>{t('findings.rulesFile.loading')}</p>;
  const { figures, rulesOff, strengths, settings } = rules;
  const word = (value: string | number | null) =>
    typeof value === 'number'
      ? format.number(value, Number.isInteger(value) ? 0 : 2)
      : t(`findings.rulesFile.value.${value}` as 'findings.rulesFile.value.null');
  const nothing = figures.length + rulesOff.length + strengths.length + settings.length === 0;
  return (
    <>
      {nothing && <p className={classes.quiet}>{t('findings.rulesFile.noChange')}</p>}
      {figures.length > 0 && <FigureTable figures={figures} />}
      {rulesOff.length > 0 && (
        <Part title={t('findings.rulesFile.rulesOff')}>
          {rulesOff.map((rule) => (
            <li key={rule}>{t(`findings.rule.${rule}`)}</li>
          ))}
        </Part>
      )}
      {strengths.length > 0 && (
        <Part title={t('findings.rulesFile.strengths')}>
          {strengths.map(({ rule, strength }) => (
            <li key={rule}>
              <span>{t(`findings.rule.${rule}`)}</span>
              <span>{t(`findings.detail.strengthHint.${strength}`)}</span>
            </li>
          ))}
        </Part>
      )}
      {settings.length > 0 && (
        <Part title={t('findings.rulesFile.settings')}>
          {settings.map(({ name, value, usual }) => (
            <li key={name}>
              <span>{t(`findings.rulesFile.setting.${name}`)}</span>
              <span>
                {word(value)}{' '}
                <span className={classes.quiet}>{t('findings.rulesFile.usual', { value: word(usual) })}</span>
              </span>
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.items}>{children}</ul>
    </>
  );
}

/** Asked of the worker for each revision; null until it answers. */
function useRulesInForce(): RulesInForce | null {
  const revision = useApp((state) => state.project.summary?.reviewRevision);
  const [answer, setAnswer] = useState<{ revision: number | undefined; rules: RulesInForce | null }>();
  useEffect(() => {
    let late = false;
    const ask = askRulesInForce().then((rules) => {
      if (!late) setAnswer({ revision, rules });
    });
    void orTell(ask);
    return () => {
      late = true;
    };
  }, [revision]);
  return answer?.revision === revision ? (answer?.rules ?? null) : null;
}
