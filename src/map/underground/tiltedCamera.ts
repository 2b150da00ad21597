import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';

const PITCH = 58;
/** One may look in nearly from the side, where depths read best. */
const STEEPEST = 75;
/** From farther away than this nothing of the underground can be told apart. */
const FARTHEST_OVERVIEW = 16.3;
/** Tilted, the near edge comes forward; a step back keeps its corners and their depths in view. */
const STEP_BACK = 0.25;

/** Tilts the camera while the scene is shown and lays it back as it was; where it looks stays free. */
export function useTiltedCamera(map: MapLibreMap): void {
  useEffect(() => {
    // A link may open the scene already tilted: the plan to go back to is then the flat one.
    const opened = map.getPitch() > PITCH / 2;
    const kept = waysBack.get(map);
    waysBack.delete(map);
    const before =
      kept?.before ?? (opened ? { pitch: 0 } : { pitch: map.getPitch(), bearing: map.getBearing() });
    let zooms = kept?.zooms ?? { before: Number.NaN, tilted: Number.NaN };
    const usualSteepest = kept?.usualSteepest ?? map.getMaxPitch();
    const tilt = () => {
      zooms = { before: map.getZoom(), tilted: Math.max(map.getZoom() - STEP_BACK, FARTHEST_OVERVIEW) };
      map.easeTo({ pitch: PITCH, zoom: zooms.tilted, duration: 900 });
      map.setMaxPitch(STEEPEST);
    };
    // A flight to the compound may still be under way.
    if (opened) map.setMaxPitch(STEEPEST);
    else if (map.isMoving()) map.once('moveend', tilt);
    else tilt();
    const layBack = () => {
      // Who has come nearer since stays there.
      const unmoved = Math.abs(map.getZoom() - zooms.tilted) < 1e-6;
      map.easeTo({ ...before, ...(unmoved ? { zoom: zooms.before } : {}), duration: 700 });
      map.once('moveend', () => map.setMaxPitch(usualSteepest));
    };
    return () => {
      map.off('moveend', tilt);
      if (map.style) return layBack();
      // The WebGL context has gone and the scene with it: both come back, unless the plan was asked for meanwhile.
      const way = { before, zooms, usualSteepest };
      waysBack.set(map, way);
      map.once('idle', () => {
        if (waysBack.get(map) !== way) return;
        waysBack.delete(map);
        layBack();
      });
    };
  }, [map]);
}

type WayBack = {
  readonly before: { readonly pitch: number; readonly bearing?: number };
  readonly zooms: { readonly before: number; readonly tilted: number };
  readonly usualSteepest: number;
};
const waysBack = new WeakMap<MapLibreMap, WayBack>();
