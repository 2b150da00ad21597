import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../review/parties';
import { useFormat } from '../../ui/format';
import type { Heat } from '../layers/findingOverview';
import { HEAT_TINTS } from '../layers/heatTints';
import type { MapTheme } from '../pipeColours';
import styles from './HeatScale.module.css';

type Props = { readonly heat: Heat & Pick<ReviewedFinding, 'verdict'>; readonly theme: MapTheme };

/** What the tint of a compound stands for: none, and from one to the most. */
export function HeatScale({ heat: { counts, complete, verdict }, theme }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [none, ...tints] = HEAT_TINTS[theme];
  const most = Math.max(0, ...Object.values(counts));
  return (
    <section className={styles.scale} aria-label={t('findings.overview.scale')}>
      <span className={styles.title}>{t(`findings.overview.scaleOf.${verdict}`)}</span>
      {complete ? (
        <span className={styles.item}>
          <i className={styles.none} style={{ background: none }} aria-hidden="true" />
          {format.number(0)}
        </span>
      ) : (
        <span className={styles.item}>
          <i className={styles.none} data-untold aria-hidden="true" />
          {t('findings.overview.untold')}
        </span>
      )}
      {most > 0 && (
        <span className={styles.item}>
          {format.number(1)}
          <i
            className={styles.tints}
            style={{ background: `linear-gradient(to right, ${tints.join(', ')})` }}
            aria-hidden="true"
          />
          {format.number(Math.max(2, most))}
        </span>
      )}
    </section>
  );
}
