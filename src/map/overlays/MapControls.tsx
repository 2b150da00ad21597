import { IconMaximize, IconMinus, IconNavigationFilled, IconPlus } from '@tabler/icons-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestWholeProject } from '../../state/commands/camera';
import { MapButton } from './MapButton';
import styles from './overlays.module.css';

/** Zoom, north, and everything in view. */
export function MapControls({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const bearing = useBearing(map);
  return (
    <fieldset className={styles.stack} style={{ margin: 0, padding: 0 }} aria-label={t('map.control.group')}>
      <MapButton label={t('map.control.zoomIn')} onClick={() => map.zoomIn()}>
        <IconPlus size={19} stroke={1.7} />
      </MapButton>
      <MapButton label={t('map.control.zoomOut')} onClick={() => map.zoomOut()}>
        <IconMinus size={19} stroke={1.7} />
      </MapButton>
      <MapButton label={t('map.control.north')} onClick={() => map.rotateTo(0)}>
        <IconNavigationFilled size={17} style={{ transform: `rotate(${-bearing}deg)` }} />
      </MapButton>
      <MapButton label={t('map.control.fitAll')} onClick={() => requestWholeProject()}>
        <IconMaximize size={18} stroke={1.7} />
      </MapButton>
    </fieldset>
  );
}

function useBearing(map: MapLibreMap): number {
  const [bearing, setBearing] = useState(map.getBearing());
  useEffect(() => {
    const turn = () => setBearing(map.getBearing());
    map.on('rotate', turn);
    return () => {
      map.off('rotate', turn);
    };
  }, [map]);
  return bearing;
}
