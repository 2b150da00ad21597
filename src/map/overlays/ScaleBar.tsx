import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pixelsPerMetre } from '../style/metres';
import styles from './overlays.module.css';
import { scaleLength } from './scale';

/** A length on the ground at the middle of the map. */
export function ScaleBar({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const [scale, setScale] = useState(() => scaleOf(map));
  useEffect(() => {
    const update = () => setScale(scaleOf(map));
    map.on('move', update);
    update();
    return () => {
      map.off('move', update);
    };
  }, [map]);
  return (
    <div className={styles.scale} role="img" aria-label={`${t('map.scale')} ${lengthText(scale.length)}`}>
      {lengthText(scale.length)}
      <div className={styles.scaleBar} style={{ width: scale.pixels }} />
    </div>
  );
}

const LONGEST = 110;

function scaleOf(map: MapLibreMap) {
  return scaleLength(1 / pixelsPerMetre(map.getZoom(), map.getCenter().lat), LONGEST);
}

function lengthText(metres: number): string {
  if (metres >= 1000) return `${metres / 1000} km`;
  return metres >= 1 ? `${metres}\u00A0m` : `${Math.round(metres * 100)}\u00A0cm`;
}
