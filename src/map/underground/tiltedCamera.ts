import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';

const PITCH = 58;
/** Nearer than this, a metre of depth is some pixels high. */
const NEAREST_OVERVIEW = 17.6;

/** Tilts the camera while the scene is shown and lays it back as it was; where it looks stays free. */
export function useTiltedCamera(map: MapLibreMap): void {
  useEffect(() => {
    // A link may open the scene already tilted: there is no plan view to go back to but the flat one.
    const before =
      map.getPitch() > PITCH / 2 ? { pitch: 0 } : { pitch: map.getPitch(), bearing: map.getBearing() };
    const opened = map.getPitch() > PITCH / 2;
    const tilt = () => {
      if (!opened)
        map.easeTo({ pitch: PITCH, zoom: Math.max(map.getZoom(), NEAREST_OVERVIEW), duration: 900 });
    };
    // A flight to the compound may still be under way.
    if (map.isMoving()) map.once('moveend', tilt);
    else tilt();
    return () => {
      map.off('moveend', tilt);
      map.easeTo({ ...before, duration: 700 });
    };
  }, [map]);
}
