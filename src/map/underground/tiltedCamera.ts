import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';

const PITCH = 58;
/** One may look in nearly from the side, where depths read best. */
const STEEPEST = 75;
/** Nearer than this, a metre of depth is some pixels high. */
const NEAREST_OVERVIEW = 17.6;

/** The scene stands this much above the middle, clear of its card at the bottom. */
const LIFT_PX = 60;

/** Tilts the camera while the scene is shown and lays it back as it was; where it looks stays free. */
export function useTiltedCamera(map: MapLibreMap): void {
  useEffect(() => {
    // A link may open the scene already tilted: the plan to go back to is then the flat one.
    const opened = map.getPitch() > PITCH / 2;
    const before = opened ? { pitch: 0 } : { pitch: map.getPitch(), bearing: map.getBearing() };
    const usualSteepest = map.getMaxPitch();
    const tilt = () => {
      const zoom = Math.max(map.getZoom(), NEAREST_OVERVIEW);
      map.easeTo({ pitch: PITCH, zoom, center: map.getCenter(), offset: [0, -LIFT_PX], duration: 900 });
      map.setMaxPitch(STEEPEST);
    };
    // A flight to the compound may still be under way.
    if (opened) map.setMaxPitch(STEEPEST);
    else if (map.isMoving()) map.once('moveend', tilt);
    else tilt();
    return () => {
      map.off('moveend', tilt);
      const { clientWidth, clientHeight } = map.getContainer();
      const center = map.unproject([clientWidth / 2, clientHeight / 2 - LIFT_PX]);
      map.easeTo({ ...before, center, duration: 700 });
      map.once('moveend', () => map.setMaxPitch(usualSteepest));
    };
  }, [map]);
}
