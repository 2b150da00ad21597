import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';

const PITCH = 58;
/** One may look in nearly from the side, where depths read best. */
const STEEPEST = 75;
/** From farther away than this nothing of the underground can be told apart. */
const FARTHEST_OVERVIEW = 16.8;

/** Tilts the camera while the scene is shown and lays it back as it was; where it looks stays free. */
export function useTiltedCamera(map: MapLibreMap): void {
  useEffect(() => {
    // A link may open the scene already tilted: the plan to go back to is then the flat one.
    const opened = map.getPitch() > PITCH / 2;
    const before = opened ? { pitch: 0 } : { pitch: map.getPitch(), bearing: map.getBearing() };
    const usualSteepest = map.getMaxPitch();
    const tilt = () => {
      const zoom = Math.max(map.getZoom(), FARTHEST_OVERVIEW);
      map.easeTo({ pitch: PITCH, zoom, duration: 900 });
      map.setMaxPitch(STEEPEST);
    };
    // A flight to the compound may still be under way.
    if (opened) map.setMaxPitch(STEEPEST);
    else if (map.isMoving()) map.once('moveend', tilt);
    else tilt();
    return () => {
      map.off('moveend', tilt);
      map.easeTo({ ...before, duration: 700 });
      map.once('moveend', () => map.setMaxPitch(usualSteepest));
    };
  }, [map]);
}
