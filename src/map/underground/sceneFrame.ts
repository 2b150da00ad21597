import type { LonLat } from '../../model/units';

/** East and north of the scene's origin in deck.gl's own metres; see `sceneFrame`. */
export type ScenePoint = readonly [east: number, north: number];

export type SceneFrame = {
  readonly origin: LonLat;
  toScene(at: readonly number[]): ScenePoint;
};

/**
 * deck.gl's metre offsets are metres on its own sphere, up to 0.4 % off the ellipsoid: a metre at the
 * edge of a compound. This inverts its shader exactly, so that what is drawn falls on the same pixel
 * as the native layers of the map, at every zoom.
 */
export function sceneFrame(origin: LonLat): SceneFrame {
  const [originX, originY] = mercator(origin);
  const cosine = Math.cos(origin[1] * RADIANS);
  const unitsPerMetre = WORLD / DECK_EARTH_CIRCUMFERENCE / cosine;
  const change =
    (((WORLD / DECK_EARTH_CIRCUMFERENCE) * RADIANS * Math.tan(origin[1] * RADIANS)) /
      cosine /
      (WORLD / 360 / cosine)) *
    unitsPerMetre;
  return {
    origin,
    toScene(at) {
      const [x, y] = mercator(at);
      const north = (y - originY) / unitsPerMetre;
      return [(x - originX) / (unitsPerMetre + change * north), north];
    },
  };
}

const RADIANS = Math.PI / 180;
/** deck.gl's world at zoom 0, and the earth it believes in. */
const WORLD = 512;
const DECK_EARTH_CIRCUMFERENCE = 40.03e6;

function mercator(at: readonly number[]): [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (at[1]! * RADIANS) / 2));
  return [(at[0]! * WORLD) / 360, (y * WORLD) / (2 * Math.PI)];
}
