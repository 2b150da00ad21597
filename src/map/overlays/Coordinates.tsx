import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LonLat } from '../../model/units';
import { gridCoordinates } from './gridCoordinates';
import styles from './overlays.module.css';

/** Where the pointer is, or the middle of the map: lon/lat and the national grid. */
export function Coordinates({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const at = usePlace(map);
  const { zone, x, y } = gridCoordinates(at);
  return (
    <dl className={styles.coordinates} aria-label={t('map.coordinates.label')}>
      <div>
        <dt>{t('map.coordinates.lonLat')}</dt>
        <dd>
          {at[0].toFixed(7)}, {at[1].toFixed(7)}
        </dd>
      </div>
      <div>
        <dt>{t('map.coordinates.grid', { zone })}</dt>
        <dd>
          X {x.toFixed(3)} Y {y.toFixed(3)}
        </dd>
      </div>
    </dl>
  );
}

function usePlace(map: MapLibreMap): LonLat {
  const [at, setAt] = useState<LonLat>(() => middle(map));
  useEffect(() => {
    let frame = 0;
    let over = false;
    const once = (read: () => LonLat) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setAt(read()));
    };
    const move = ({ lngLat }: MapMouseEvent) => {
      over = true;
      once(() => [lngLat.lng, lngLat.lat]);
    };
    const leave = () => {
      over = false;
      once(() => middle(map));
    };
    const rest = () => {
      if (!over) once(() => middle(map));
    };
    map.on('mousemove', move);
    map.on('mouseout', leave);
    map.on('moveend', rest);
    return () => {
      cancelAnimationFrame(frame);
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('moveend', rest);
    };
  }, [map]);
  return at;
}

function middle(map: MapLibreMap): LonLat {
  const { lng, lat } = map.getCenter();
  return [lng, lat];
}
