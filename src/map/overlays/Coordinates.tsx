import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gridCoordinates } from '../../geo/gridCoordinates';
import type { LonLat } from '../../model/units';
import { useApp } from '../../state/store';
import styles from './overlays.module.css';

/** Where the pointer is, or the middle of the map: lon/lat and the national grid. */
export function Coordinates({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const at = usePlace(map);
  if (!at) return null;
  const grid = gridCoordinates(at);
  return (
    <dl className={styles.coordinates} aria-label={t('map.coordinates.label')}>
      <div>
        <dt>{t('map.coordinates.lonLat')}</dt>
        <dd>
          {at[0].toFixed(7)}, {at[1].toFixed(7)}
        </dd>
      </div>
      {grid && (
        <div>
          <dt>{t('map.coordinates.grid', { zone: grid.zone })}</dt>
          <dd>
            X {grid.x.toFixed(3)} Y {grid.y.toFixed(3)}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Null until the map has been somewhere: its first frame lies nowhere in particular. */
function usePlace(map: MapLibreMap): LonLat | null {
  const centre = useApp((state) => state.view.camera?.centre ?? null);
  const [pointed, setPointed] = useState<LonLat | null>(null);
  useEffect(() => {
    let frame = 0;
    const once = (at: LonLat | null) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPointed(at));
    };
    const move = ({ lngLat }: MapMouseEvent) => once([lngLat.lng, lngLat.lat]);
    const leave = () => once(null);
    map.on('mousemove', move);
    map.on('mouseout', leave);
    return () => {
      cancelAnimationFrame(frame);
      map.off('mousemove', move);
      map.off('mouseout', leave);
    };
  }, [map]);
  return centre && (pointed ?? centre);
}
