import { CloseButton } from '@mantine/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { setTool } from '../../state/commands/tool';
import { useFormat } from '../../ui/format';
import styles from './interaction.module.css';
import { useMeasure } from './useMeasure';

/** What is measured so far, over the map. */
export function MeasureTool({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const measuring = useMeasure(map);
  if (!measuring) return null;

  const { kind, totals, finished } = measuring;
  const length = format.length(totals.length_m, 2);
  return (
    <section className={styles.readout} aria-label={t(`map.tool.measure_${kind}`)}>
      <div>
        <dl className={styles.figures} aria-live={finished ? 'polite' : 'off'}>
          {kind === 'area' && (
            <div>
              <dt>{t('map.measure.area')}</dt>
              <dd data-testid="measure-area">{format.area(totals.area_m2, 1)}</dd>
            </div>
          )}
          <div>
            <dt>{t(kind === 'area' ? 'map.measure.perimeter' : 'map.measure.distance')}</dt>
            <dd data-testid="measure-length">{length}</dd>
          </div>
        </dl>
        <p className={styles.hint}>
          {t('map.measure.geodesic')} · {t(finished ? 'map.measure.done' : 'map.measure.hint')}
        </p>
      </div>
      <CloseButton size="sm" aria-label={t('map.measure.close')} onClick={() => setTool('none')} />
    </section>
  );
}
