import type { Metres } from '../../../model/units';
import type { SectionBody, SectionView } from '../../../review/findingPictureSection';

/** The picture's width; its height follows from what is drawn. */
export const PICTURE_WIDTH = 300;

/** Where a section lies on its picture: one scale for both directions. */
export type SectionScale = {
  /** 1 : ratio, at 96 dots an inch. */
  readonly ratio: number;
  /** A metre in dots. */
  readonly metre: number;
  readonly height: number;
  readonly x: (metres: Metres) => number;
  readonly y: (metres: Metres) => number;
  /** The ground; `broken` where it lies higher than the picture has room and soil is left out below it. */
  readonly ground: { readonly y: number; readonly broken: boolean } | null;
  /** Length of the scale bar. */
  readonly bar: Metres;
};

const DOTS_PER_METRE = 96 / 0.0254;
const RATIOS = [5, 10, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 500, 1000, 2000] as const;
/** Room for what is drawn, without words and marks around it. */
const ROOM = { width: 236, height: 120 } as const;
/** Over the ground, for its word and what stands on it. */
const ABOVE_GROUND = 34;
/** Between a broken ground line and what lies below. */
const BREAK = 40;
const MARGIN = 24;
/** Below, for the scale bar. */
const FOOT = 26;
/** As much of a wall as is drawn to its left. */
const WALL_M = 0.2;

/** The largest round scale at which the section fits; with the ground where that is not much smaller. */
export function sectionScale(view: SectionView): SectionScale {
  const [left, right] = extent(view.bodies.flatMap(widthOf).concat(alongAxis(view, 'x')));
  const [low, high] =
    view.view === 'plan' ? [0, 0] : extent(view.bodies.flatMap(heightOf).concat(alongAxis(view, 'y')));
  const fitting = (height: Metres) => {
    const fits = (ratio: number) =>
      (right - left) * (DOTS_PER_METRE / ratio) <= ROOM.width &&
      height * (DOTS_PER_METRE / ratio) <= ROOM.height;
    return RATIOS.find(fits) ?? RATIOS.at(-1)!;
  };
  const close = fitting(high - low);
  const whole = fitting(Math.max(high, 0) - low);
  const broken = view.groundKnown && high < 0 && whole > 2 * close;
  const ratio = view.groundKnown && !broken ? whole : close;
  const metre = DOTS_PER_METRE / ratio;
  const top = view.groundKnown && !broken ? Math.max(high, 0) : high;
  const start = view.groundKnown ? ABOVE_GROUND + (broken ? BREAK : 0) : MARGIN;
  const middle = (left + right) / 2;
  const below = view.view === 'plan' ? 64 : (top - low) * metre + MARGIN;
  return {
    ratio,
    metre,
    height: Math.round(start + below + FOOT),
    x: (metres) => PICTURE_WIDTH / 2 + (metres - middle) * metre,
    y: (metres) => start + (top - metres) * metre,
    ground: view.groundKnown ? { y: broken ? ABOVE_GROUND : start + top * metre, broken } : null,
    bar: barOf(metre),
  };
}

function widthOf({ shape, centre: [x], width }: SectionBody): Metres[] {
  if (shape === 'along') return [];
  if (shape === 'wall') return [-WALL_M, 0];
  return [x - width / 2, x + width / 2];
}

/** What stands on the ground has its own room above it. */
function heightOf({ shape, centre: [, y], height }: SectionBody): Metres[] {
  return shape === 'circle' || shape === 'rectangle' || shape === 'along'
    ? [y - height / 2, y + height / 2]
    : [];
}

function alongAxis({ gap, required, uncertainty }: SectionView, axis: 'x' | 'y'): Metres[] {
  const ends = [required, uncertainty].flatMap((band) => (band?.axis === axis ? [band.from, band.to] : []));
  return gap?.axis === axis
    ? [...ends, ...[gap.from, gap.to].map((spot) => spot[axis === 'x' ? 0 : 1])]
    : ends;
}

/** Never of no size: a pipe of unknown size alone would have no scale. */
function extent(values: readonly Metres[]): [Metres, Metres] {
  if (values.length === 0) return [-0.5, 0.5];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const lack = Math.max(0, LEAST_M - (most - least));
  return [least - lack / 2, most + lack / 2];
}

const LEAST_M = 0.1;

/** A round length between about 40 and 100 dots. */
function barOf(metre: number): Metres {
  return [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].find((length) => length * metre >= 36) ?? 50;
}
