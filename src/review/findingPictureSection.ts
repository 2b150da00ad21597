import type { PipeCategory } from '../model/pipeCategory';
import type { Metres, PlaneMetres } from '../model/units';
import type { Finding } from './finding';
import { trunkOf } from './findingPictureBands';
import { interpolate, type ReviewPipe } from './pipes';
import { alongPipe, type PlanShape } from './planShape';
import type { ReviewModel } from './reviewModel';

/** Metres to the right and up; the ground is at 0 where it is known. */
export type Spot = readonly [x: Metres, y: Metres];

export type SectionBody = {
  /** Which of the finding's features it is. */
  readonly party: number;
  readonly shape: 'circle' | 'rectangle' | 'along' | 'wall' | 'trunk' | 'post' | 'kerb' | 'strip';
  readonly centre: Spot;
  /** Outer size; 0 where it is not known, or goes on beyond the picture. */
  readonly width: Metres;
  readonly height: Metres;
  readonly wall: Metres;
  /** Rise per metre to the right, of what is seen lengthwise. */
  readonly slope: number;
  readonly category: PipeCategory | null;
  readonly sizeKnown: boolean;
  /** false: nobody knows how deep it lies, and where it is drawn says nothing. */
  readonly depthKnown: boolean;
};

/** From one place to another; the room or the error spreads along `axis` and fills the picture across it. */
export type SectionBand = { readonly axis: 'x' | 'y'; readonly from: Metres; readonly to: Metres };

/** What is drawn of a finding from the side, or from above where it is about widths; all in true metres. */
export type SectionView = {
  readonly view: 'beside' | 'crossing' | 'cover' | 'plan';
  readonly bodies: readonly SectionBody[];
  readonly groundKnown: boolean;
  /** From outside to outside; null where it was not measured. */
  readonly gap: { readonly axis: 'x' | 'y'; readonly from: Spot; readonly to: Spot } | null;
  readonly required: SectionBand | null;
  readonly uncertainty: SectionBand | null;
};

type Given = Pick<
  Finding,
  'rule' | 'nearest' | 'measured' | 'required' | 'uncertainty' | 'unit' | 'facts' | 'features'
>;

/** The section of a finding, or null where a section would say nothing. */
export function sectionView(
  model: ReviewModel,
  finding: Given,
  first: PlanShape | null,
  second: PlanShape | null,
): SectionView | null {
  const [onFirst, onSecond] = finding.nearest.map((at) => model.plane.toPlane(at)) as [
    PlaneMetres,
    PlaneMetres,
  ];
  const pipe = first?.pipe ?? null;
  const other = second?.pipe ?? null;
  switch (finding.rule) {
    case 'pipe_horizontal': {
      if (!pipe || !other) return null;
      const [alongA, alongB] = [alongPipe(model, pipe, onFirst), alongPipe(model, other, onSecond)];
      return beside(finding, pipe, other, heightsOf(pipe, alongA, other, alongB, 'depths'));
    }
    case 'pipe_vertical': {
      if (!pipe || !other) return null;
      const [alongA, alongB] = [alongPipe(model, pipe, onFirst), alongPipe(model, other, onFirst)];
      const angle = typeof finding.facts.angle_deg === 'number' ? finding.facts.angle_deg : 90;
      return crossing(finding, pipe, other, heightsOf(pipe, alongA, other, alongB, 'levels'), angle);
    }
    case 'cover':
      return (
        pipe &&
        coverView(finding, pipe, interpolate(pipe.depths, alongPipe(model, pipe, onFirst), pipe.length))
      );
    case 'pipe_building':
    case 'pipe_under_building':
    case 'pipe_tree':
    case 'pipe_obstacle':
      if (!pipe || !second) return null;
      return besideThing(
        finding,
        pipe,
        second,
        interpolate(pipe.depths, alongPipe(model, pipe, onFirst), pipe.length),
      );
    case 'fire_lane_width':
    case 'fire_lane_obstructed':
    case 'aisle_width':
    case 'fire_lane_wall_distance':
    case 'stall_window_distance':
      return widthView(finding);
    default:
      return null;
  }
}

/** Where the reference of each pipe lies, and whether that is known and counted from the ground. */
type Heights = { readonly a: Metres | null; readonly b: Metres | null; readonly groundKnown: boolean };

/**
 * By depths, one missing depth completed by the difference of the levels; at a crossing by levels where both have
 * them, as the review does.
 */
function heightsOf(
  a: ReviewPipe,
  alongA: Metres,
  b: ReviewPipe,
  alongB: Metres,
  first: 'depths' | 'levels',
): Heights {
  const [depthA, depthB] = [interpolate(a.depths, alongA, a.length), interpolate(b.depths, alongB, b.length)];
  const [levelA, levelB] = [interpolate(a.levels, alongA, a.length), interpolate(b.levels, alongB, b.length)];
  const heightA = depthA === null ? null : -depthA;
  const heightB = depthB === null ? null : -depthB;
  if (levelA === null || levelB === null || (first === 'depths' && heightA !== null && heightB !== null)) {
    return { a: heightA, b: heightB, groundKnown: heightA !== null || heightB !== null };
  }
  if (heightA !== null) return { a: heightA, b: heightA + levelB - levelA, groundKnown: true };
  if (heightB !== null) return { a: heightB + levelA - levelB, b: heightB, groundKnown: true };
  return { a: levelA - Math.max(levelA, levelB), b: levelB - Math.max(levelA, levelB), groundKnown: false };
}

/** Across two pipes: the first at 0, the second to its right. */
function beside(finding: Given, a: ReviewPipe, b: ReviewPipe, heights: Heights): SectionView {
  const { measured, required, uncertainty } = finding;
  const [halfA, halfB] = [a.section.halfWidth ?? 0, b.section.halfWidth ?? 0];
  const apart = halfA + (measured ?? 0) + halfB;
  const bodyA = bodyOf(a, 0, 0, heights.a ?? heights.b ?? USUAL_HEIGHT, heights.a !== null);
  const bodyB = bodyOf(b, 1, apart, heights.b ?? heights.a ?? USUAL_HEIGHT, heights.b !== null);
  return {
    view: 'beside',
    bodies: [bodyA, bodyB],
    groundKnown: heights.groundKnown,
    gap:
      measured === null
        ? null
        : { axis: 'x', from: [halfA, bodyA.centre[1]], to: [apart - halfB, bodyB.centre[1]] },
    required: required === null ? null : { axis: 'x', from: apart - halfB - required, to: apart - halfB },
    uncertainty: bandAround(halfA, uncertainty, 'x'),
  };
}

/** Looking along the second pipe: it is seen from its end, the first one from its side. */
function crossing(
  finding: Given,
  a: ReviewPipe,
  b: ReviewPipe,
  heights: Heights,
  angle: number,
): SectionView {
  const { measured, required, uncertainty } = finding;
  const depthsKnown = heights.a !== null && heights.b !== null;
  const heightA = heights.a ?? (heights.b === null ? USUAL_HEIGHT : below(b, heights.b, a));
  const fall = slopeOf(a);
  const sine = Math.max(0.1, Math.sin((angle * Math.PI) / 180));
  const lengthwise = bodyOf(a, 0, 0, heightA, heights.a !== null);
  const bodyA: SectionBody = {
    ...lengthwise,
    shape: 'along',
    width: 0,
    slope: fall === null ? 0 : fall / sine,
  };
  const bodyB = bodyOf(b, 1, 0, heights.b ?? below(a, heightA, b), heights.b !== null);
  const known = { view: 'crossing', bodies: [bodyA, bodyB], groundKnown: heights.groundKnown } as const;
  if (measured === null || !depthsKnown) return { ...known, gap: null, required: null, uncertainty: null };
  const [upper, lower] = bodyA.centre[1] >= bodyB.centre[1] ? [bodyA, bodyB] : [bodyB, bodyA];
  const under = upper.centre[1] - upper.height / 2;
  const top = lower.centre[1] + lower.height / 2;
  return {
    ...known,
    gap: { axis: 'y', from: [0, top], to: [0, under] },
    required: required === null ? null : { axis: 'y', from: top, to: top + required },
    uncertainty: bandAround(under, uncertainty, 'y'),
  };
}

function coverView(finding: Given, pipe: ReviewPipe, depth: Metres | null): SectionView {
  const { measured, required, uncertainty } = finding;
  const body = bodyOf(pipe, 0, 0, depth === null ? USUAL_HEIGHT : -depth, depth !== null);
  const crown = body.centre[1] + body.height / 2;
  return {
    view: 'cover',
    bodies: [body],
    groundKnown: true,
    gap: measured === null ? null : { axis: 'y', from: [0, crown], to: [0, 0] },
    required: required === null ? null : { axis: 'y', from: -required, to: 0 },
    uncertainty: measured === null ? null : bandAround(crown, uncertainty, 'y'),
  };
}

/** The face of a wall or of a trunk at 0, the pipe to its right; to its left where it runs under the building. */
function besideThing(finding: Given, pipe: ReviewPipe, thing: PlanShape, depth: Metres | null): SectionView {
  const { measured, required, uncertainty } = finding;
  const half = pipe.section.halfWidth ?? 0;
  const gap = measured ?? 0;
  const body = bodyOf(pipe, 0, gap + half, depth === null ? USUAL_HEIGHT : -depth, depth !== null);
  const standing = standingBody(thing);
  return {
    view: 'beside',
    bodies: [standing, body],
    groundKnown: true,
    gap: measured === null ? null : { axis: 'x', from: [0, body.centre[1]], to: [gap, body.centre[1]] },
    required: required === null || required === 0 ? null : { axis: 'x', from: 0, to: required },
    uncertainty: measured === null ? null : bandAround(gap, uncertainty, 'x'),
  };
}

function standingBody(thing: PlanShape): SectionBody {
  const half = trunkOf(thing);
  const { kind } = thing.feature.properties as { kind?: string | null };
  const shape = thing.isArea
    ? 'wall'
    : kind === 'tree' || kind === 'shrub'
      ? 'trunk'
      : kind === 'kerb'
        ? 'kerb'
        : 'post';
  return {
    ...PLAIN,
    party: 1,
    shape,
    centre: [-half, 0],
    width: 2 * half,
    sizeKnown: thing.isArea || half > 0,
  };
}

/** Widths seen from above: what is clear from 0 on, and what stands beside it. */
function widthView(finding: Given): SectionView | null {
  const { measured, required, facts, rule, features } = finding;
  if (measured === null || finding.unit !== 'm') return null;
  const stands: SectionBody[] = [];
  const wide = typeof facts.intrusion_m === 'number' ? facts.intrusion_m : 0;
  if (rule === 'fire_lane_obstructed') {
    stands.push({
      ...PLAIN,
      party: 1,
      shape: 'strip',
      centre: [measured + wide / 2, 0],
      width: wide,
      sizeKnown: wide > 0,
    });
  } else if (rule !== 'fire_lane_width' && features.length > 1) {
    // The one on the left of what lies clear between them, the other on its right.
    for (const [party, x] of [0, measured].entries()) {
      stands.push({ ...PLAIN, party, shape: 'strip', centre: [x, 0], sizeKnown: false });
    }
  }
  return {
    view: 'plan',
    bodies: stands,
    groundKnown: false,
    gap: { axis: 'x', from: [0, 0], to: [measured, 0] },
    required: required === null ? null : { axis: 'x', from: 0, to: required },
    uncertainty: null,
  };
}

/** Where a pipe of unknown depth is drawn, under a question mark. */
const USUAL_HEIGHT = -1;

/** Where a pipe of unknown depth is drawn, clear of the other one. */
function below(known: ReviewPipe, height: Metres, unknown: ReviewPipe): Metres {
  return height - sizesOf(known).toBottom - CLEAR_M - sizesOf(unknown).toTop;
}

const CLEAR_M = 0.1;

const PLAIN = {
  height: 0,
  width: 0,
  wall: 0,
  slope: 0,
  category: null,
  sizeKnown: true,
  depthKnown: true,
} as const;

/** A pipe seen from its end; `height` is where what its depth refers to lies. */
function bodyOf(
  pipe: ReviewPipe,
  party: number,
  x: Metres,
  height: Metres,
  depthKnown: boolean,
): SectionBody {
  const { toTop, toBottom, ...size } = sizesOf(pipe);
  const { diameter_mm, section_width_mm, section_height_mm, category } = pipe.properties;
  const boxed = diameter_mm == null && (section_width_mm ?? section_height_mm) != null;
  return {
    ...size,
    party,
    shape: boxed ? 'rectangle' : 'circle',
    centre: [x, height + (toTop - toBottom) / 2],
    slope: 0,
    category,
    sizeKnown: pipe.section.halfWidth !== null,
    depthKnown,
  };
}

function sizesOf({ section, properties }: ReviewPipe) {
  const { toTop, toBottom } = section.readings[0]!;
  return {
    width: 2 * (section.halfWidth ?? 0),
    height: toTop.low + toBottom.low,
    wall: (properties.wall_mm ?? 0) / 1000,
    toTop: toTop.low,
    toBottom: toBottom.low,
  };
}

function slopeOf({ levels, depths, length }: ReviewPipe): number | null {
  const ends = levels.start !== null && levels.end !== null ? levels : depths;
  if (ends.start === null || ends.end === null || length === 0) return null;
  return ((ends === levels ? 1 : -1) * (ends.end - ends.start)) / length;
}

function bandAround(at: Metres, uncertainty: Metres | null, axis: 'x' | 'y'): SectionBand | null {
  return uncertainty ? { axis, from: at - uncertainty, to: at + uncertainty } : null;
}
