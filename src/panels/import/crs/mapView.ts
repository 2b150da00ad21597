import type { Bounds } from '../../../model/units';

/** A point of the Mercator square: 0 to 1 from west to east and from north to south. */
export type WorldPoint = readonly [x: number, y: number];
export type Size = { readonly width: number; readonly height: number };
/** What is in the middle of the picture, and how many pixels the whole world would be wide. */
export type MapView = { readonly centre: WorldPoint; readonly scale: number };

export const WORLD: MapView = { centre: [0.5, 0.5], scale: 300 };
/** A pixel is some 5 cm. */
const LARGEST_SCALE = 8e8;
const NORTHERNMOST = 85;

export function toWorld(lon: number, lat: number): WorldPoint {
  const bounded = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, lat));
  const sine = Math.sin((bounded * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function toPixels([x, y]: WorldPoint, { centre, scale }: MapView, size: Size): WorldPoint {
  return [(x - centre[0]) * scale + size.width / 2, (y - centre[1]) * scale + size.height / 2];
}

/** Metres that a pixel stands for in the middle of the picture. */
export function metresPerPixel({ centre, scale }: MapView): number {
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * centre[1])));
  return (EQUATOR_M * Math.cos(latitude)) / scale;
}

/** The view that holds all of these, with room around; no closer than `least_m` across the shorter side. */
export function fitView(boxes: readonly Bounds[], size: Size, least_m: number): MapView {
  const corners = boxes.flatMap(([west, south, east, north]) => [toWorld(west, south), toWorld(east, north)]);
  if (corners.length === 0) return WORLD;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const centre: WorldPoint = [(left + right) / 2, (top + bottom) / 2];
  const room = { width: Math.max(1, size.width - 2 * MARGIN), height: Math.max(1, size.height - 2 * MARGIN) };
  const fitting = Math.min(
    room.width / Math.max(right - left, 1e-12),
    room.height / Math.max(bottom - top, 1e-12),
  );
  const closest =
    (metresPerPixel({ centre, scale: 1 }) * Math.min(room.width, room.height)) / Math.max(least_m, 1);
  return { centre, scale: bounded(Math.min(fitting, closest)) };
}

/** Closer or farther by a factor; what lies under `at` stays there. */
export function zoomed(view: MapView, factor: number, at: WorldPoint, size: Size): MapView {
  const scale = bounded(view.scale * factor);
  const [dx, dy] = [at[0] - size.width / 2, at[1] - size.height / 2];
  const shift = 1 / view.scale - 1 / scale;
  return { scale, centre: [view.centre[0] + dx * shift, view.centre[1] + dy * shift] };
}

/** A view on the way between two; the scale grows evenly to the eye. */
export function between(from: MapView, to: MapView, share: number): MapView {
  const scale = from.scale * (to.scale / from.scale) ** share;
  // The centre moves with the scale, so that the flight does not overshoot.
  const part =
    from.scale === to.scale ? share : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { scale, centre: [mix(from.centre[0], to.centre[0]), mix(from.centre[1], to.centre[1])] };
}

/** A round length for the scale bar, and how many pixels it is. */
export function scaleBar(
  view: MapView,
  most_px: number,
): { readonly metres: number; readonly pixels: number } {
  const perPixel = metresPerPixel(view);
  const most = perPixel * most_px;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { metres, pixels: metres / perPixel };
}

function bounded(scale: number): number {
  return Math.max(WORLD.scale, Math.min(LARGEST_SCALE, scale));
}

const EQUATOR_M = 40_075_016.686;
const MARGIN = 36;
