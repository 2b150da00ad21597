import { CloseButton } from '@mantine/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { setTool } from '../../state/commands/tool';
import { useApp } from '../../state/store';
import styles from './interaction.module.css';
import { useBoxDrag } from './useBoxDrag';

export function BoxSelect({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const active = useApp((state) => state.tool.active === 'box_select');
  const band = useBoxDrag(map);
  return (
    <>
      {active && (
        <section className={styles.readout} aria-label={t('map.tool.box_select')}>
          <p className={styles.hint}>{t('map.box.hint')}</p>
          <CloseButton size="sm" aria-label={t('map.measure.close')} onClick={() => setTool('none')} />
        </section>
      )}
      {band && (
        <div
          className={styles.band}
          style={{
            left: Math.min(band.from.x, band.to.x),
            top: Math.min(band.from.y, band.to.y),
            width: Math.abs(band.to.x - band.from.x),
            height: Math.abs(band.to.y - band.from.y),
          }}
        />
      )}
    </>
  );
}
