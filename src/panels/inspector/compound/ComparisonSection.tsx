import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../../host/summary';
import type { CompoundMeasures } from '../../../measure/measures';
import { SectionHeading } from '../../../ui/SectionHeading';
import inspector from '../Inspector.module.css';
import { useHasLayer } from '../useHasLayer';
import { ComparisonRow } from './ComparisonRow';
import classes from './ComparisonSection.module.css';
import { figuresNotStated } from './notStated';
import { comparisonVerdict } from './verdict';

type Props = { readonly compound: CompoundSummary; readonly measures: CompoundMeasures };

/** Every figure the ledger reports beside the measured one; what it does not report is said too. */
export function ComparisonSection({ compound, measures }: Props) {
  const { t } = useTranslation();
  const { comparisons } = measures;
  const has = useHasLayer();
  const verdicts = comparisons.map((comparison) => comparisonVerdict(comparison, has));
  const flagged = verdicts.filter((verdict) => verdict === 'differs').length;
  const missing = figuresNotStated(compound.properties);
  const aside =
    flagged > 0
      ? t('inspector.compare.flagged', { count: flagged })
      : verdicts.includes('cannot_tell')
        ? undefined
        : t('inspector.compare.allAgree');
  return (
    <section className={inspector.section}>
      <SectionHeading aside={comparisons.length > 0 ? aside : undefined}>
        {t('inspector.compare.title')}
      </SectionHeading>
      {comparisons.length === 0 ? (
        <div className={inspector.empty}>{t('inspector.compare.none')}</div>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('inspector.compare.figure')}</th>
              <th scope="col">{t('inspector.compare.reported')}</th>
              <th scope="col">{t('inspector.compare.measured')}</th>
              <th scope="col">{t('inspector.compare.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map((comparison, index) => (
              <ComparisonRow
                key={comparison.figure}
                comparison={comparison}
                verdict={verdicts[index] ?? 'cannot_tell'}
              />
            ))}
          </tbody>
        </table>
      )}
      {missing.length > 0 && (
        <p className={inspector.small} title={t('inspector.compare.notStatedNote')}>
          {t('inspector.compare.notStated')}
          {': '}
          {missing.map((figure) => t(`inspector.compare.name.${figure}`)).join(t('inspector.compare.and'))}
        </p>
      )}
    </section>
  );
}
