import type { Metres } from '../../model/units';
import type { ScenePoint } from './sceneFrame';
import type { Rings } from './sceneSurface';

/** The depth scale at the edge of a compound: how deep it goes, and in what steps it is marked. */
export type Ladder = {
  readonly depth: Metres;
  readonly levels: readonly Metres[];
  /** Corners that carry the marks: those that stand out to the four sides. */
  readonly posts: readonly ScenePoint[];
};

export function ladder(reach: Metres, outlines: readonly Rings[]): Ladder {
  const step = [1, 2, 5, 10, 20].find((candidate) => reach / candidate <= 8) ?? 50;
  const count = Math.max(2, Math.ceil(reach / step));
  const levels = Array.from({ length: count }, (_, i) => (i + 1) * step);
  return { depth: count * step, levels, posts: extremes(outlines.flatMap((rings) => rings[0] ?? [])) };
}

function extremes(points: readonly ScenePoint[]): ScenePoint[] {
  if (points.length === 0) return [];
  const most = (score: (point: ScenePoint) => number) =>
    points.reduce((best, point) => (score(point) > score(best) ? point : best));
  return [
    ...new Set([
      most(([east, north]) => east + north),
      most(([east, north]) => east - north),
      most(([east, north]) => -east - north),
      most(([east, north]) => north - east),
    ]),
  ];
}
