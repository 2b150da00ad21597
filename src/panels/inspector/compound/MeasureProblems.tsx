import { useTranslation } from 'react-i18next';
import type { MeasureProblem } from '../../../measure/measures';
import { selectFeature } from '../../../state/commands/select';
import { SectionHeading } from '../../../ui/SectionHeading';
import classes from '../Inspector.module.css';

/** What is missing from the figures, and why. */
export function MeasureProblems({ problems }: { readonly problems: readonly MeasureProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <section className={classes.section}>
      <SectionHeading aside={problems.length}>{t('inspector.problems.title')}</SectionHeading>
      <p className={classes.small} style={{ marginTop: 0 }}>
        {t('inspector.problems.note')}
      </p>
      <ul style={{ margin: '4px 0 0', padding: 0, listStyle: 'none' }}>
        {problems.map(({ layer, featureId, code }) => (
          <li key={`${layer}/${featureId}/${code}`}>
            <button
              type="button"
              className={classes.link}
              onClick={() => void selectFeature({ layer, id: featureId })}
            >
              {t(`words.layer.${layer}`)} {featureId}
            </button>
            <span className={classes.quiet}> · {t(`inspector.problems.${code}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
