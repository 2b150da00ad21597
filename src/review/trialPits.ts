import type { PipeCategory } from '../model/pipeCategory';
import type { LonLat, Metres, PlaneMetres } from '../model/units';
import type { RuleBook } from '../standards/ruleBook';
import type { Finding, Reason } from './finding';
import { centreDepthAt, interpolate, type ReviewPipe } from './pipes';
import { pipesInSquare } from './pipesInSquare';
import { alongPipe } from './planShape';
import type { ReviewModel } from './reviewModel';
import type { RuleId } from './ruleIds';
import { inTurn } from './trialPitsOrder';
import { type PitPlace, pitPlaces } from './trialPitsPlaces';
import { depthBand } from './uncertainty';

/** Side of a trial pit. No standard gives it; it is what two people dig by hand around a pipe. */
export const PIT_SIDE_M = 1.5;

export type TrialPit = {
  /** From 1, in the order in which they settle most. */
  readonly number: number;
  readonly at: LonLat;
  /** Its square, closed. */
  readonly ring: readonly LonLat[];
  readonly compound: string | null;
  /** Findings that are settled once this pit and those before it are dug. */
  readonly settles: readonly string[];
  /** Findings that need a later pit too. */
  readonly helps: readonly string[];
  readonly pipes: readonly ExposedPipe[];
  /** From the shallowest crown to the deepest underside that is sought, errors included; null: no depth is known. */
  readonly depth: { readonly from: Metres; readonly to: Metres } | null;
  /** Whether it is one of a smallest set, or of one that was found greedily. */
  readonly exact: boolean;
};

export type ExposedPipe = {
  readonly id: string;
  readonly category: PipeCategory;
  readonly diameter_mm: number | null;
  /** A finding waits for it; others only happen to lie in the pit. */
  readonly sought: boolean;
  readonly depthKnown: boolean;
};

/** Why no pit settles a finding: its own reason, or what stands against digging. */
export type Unsettled = Reason | 'not_at_one_place' | 'nothing_to_expose' | 'design_incomplete';

export type TrialPits = {
  readonly side: Metres;
  readonly pits: readonly TrialPit[];
  /** Findings that the pits settle, of all that could not be told. */
  readonly settled: number;
  readonly cannotTell: number;
  /** The others, by why no pit settles them. */
  readonly unsettled: Readonly<Partial<Record<Unsettled, number>>>;
};

/**
 * The fewest places to dig so that every finding is settled that a look at the pipe can settle. A pit exposes each
 * buried pipe in it: its place, depth and size are then known there as if surveyed.
 */
export function trialPits(model: ReviewModel, book: RuleBook, findings: readonly Finding[]): TrialPits {
  const open = findings.filter(({ verdict }) => verdict === 'cannot_tell');
  const pipes = new Map(model.pipes.map((pipe) => [pipe.id, pipe]));
  const exposures: Exposure[] = [];
  const numbers = new Map<string, number>();
  const needs: { readonly id: string; readonly exposures: readonly number[] }[] = [];
  const unsettled: Partial<Record<Unsettled, number>> = {};
  for (const finding of open) {
    const wanted = exposuresOf(finding, model, pipes);
    if (typeof wanted === 'string') {
      unsettled[wanted] = (unsettled[wanted] ?? 0) + 1;
      continue;
    }
    const indexes = wanted.map((exposure) => {
      const key = `${exposure.pipe.index} ${exposure.at.map((metres) => metres.toFixed(2)).join(' ')}`;
      const index = numbers.get(key) ?? exposures.push(exposure) - 1;
      numbers.set(key, index);
      return index;
    });
    needs.push({ id: finding.id, exposures: indexes });
  }
  const places = pitPlaces(
    exposures.map(({ at }) => at),
    PIT_SIDE_M,
  );
  const turns = inTurn(places, needs);
  return {
    side: PIT_SIDE_M,
    pits: turns.map(({ place, settles, helps }, k) => ({
      number: k + 1,
      settles,
      helps,
      ...pitAt(place, exposures, model, book),
    })),
    settled: needs.length,
    cannotTell: open.length,
    unsettled,
  };
}

/** A pipe to be seen at a place. */
type Exposure = { readonly pipe: ReviewPipe; readonly at: PlaneMetres };

/** How many of a finding's features are pipes whose place or depth at the finding decides it. */
const PIPES_OF: { readonly [R in RuleId]?: 1 | 2 } = {
  pipe_horizontal: 2,
  pipe_vertical: 2,
  pipe_building: 1,
  pipe_foundation: 1,
  pipe_under_building: 1,
  pipe_tree: 1,
  pipe_obstacle: 1,
  cover: 1,
};

const SEEN_IN_A_PIT: readonly (Reason | null)[] = [
  'within_survey_error',
  'survey_method_unknown',
  'depth_missing',
  'depth_reference_unknown',
  'diameter_missing',
];

function exposuresOf(
  finding: Finding,
  model: ReviewModel,
  pipes: ReadonlyMap<string, ReviewPipe>,
): Exposure[] | Unsettled {
  const { reason, rule, features, nearest } = finding;
  if (reason === null || !SEEN_IN_A_PIT.includes(reason)) return reason ?? 'could_not_check';
  const count = PIPES_OF[rule];
  if (count === undefined) return 'not_at_one_place';
  const parties = features.slice(0, count).flatMap((id, k) => {
    const pipe = pipes.get(id);
    if (!pipe) return [];
    const at = model.plane.toPlane(nearest[k]!);
    return [{ pipe, at, along: alongPipe(model, pipe, at) }];
  });
  if (parties.some(({ pipe, along }) => isDesign(pipe) && lacks(pipe, along, reason)))
    return 'design_incomplete';
  const sought = parties.filter(({ pipe, along }) => !isDesign(pipe) && !isSeen(pipe, along));
  return sought.length > 0 ? sought : 'nothing_to_expose';
}

/** Not built yet: there is nothing to dig for. */
function isDesign({ properties }: ReviewPipe): boolean {
  return properties.survey_method === 'design' || properties.status === 'planned';
}

/** Its place, depth and size have been looked at already. */
function isSeen(pipe: ReviewPipe, along: Metres): boolean {
  const { survey_method, quality_level } = pipe.properties;
  const looked = quality_level === 'A' || survey_method === 'exposed' || survey_method === 'surveyed';
  return (
    looked &&
    !FACTS.some((fact) => lacks(pipe, along, fact)) &&
    (quality_level == null || quality_level === 'A')
  );
}

const FACTS = ['depth_missing', 'diameter_missing', 'depth_reference_unknown'] as const;

function lacks(pipe: ReviewPipe, along: Metres, reason: Reason): boolean {
  switch (reason) {
    case 'depth_missing':
      return interpolate(pipe.depths, along, pipe.length) === null;
    case 'diameter_missing':
      return pipe.section.halfWidth === null;
    case 'depth_reference_unknown':
      return pipe.section.readings.length > 1;
    default:
      return false;
  }
}

function pitAt(
  { at, holds, exact }: PitPlace,
  exposures: readonly Exposure[],
  model: ReviewModel,
  book: RuleBook,
): Omit<TrialPit, 'number' | 'settles' | 'helps'> {
  const half = PIT_SIDE_M / 2;
  const corner = (x: number, y: number) => model.plane.toLonLat([at[0] + x * half, at[1] + y * half]);
  const sought = new Map(holds.map((index) => [exposures[index]!.pipe.index, exposures[index]!]));
  const inside = [...pipesInSquare(model, at, half)].filter((index) => !sought.has(index));
  const exposed = (pipe: ReviewPipe, place: PlaneMetres, isSought: boolean): ExposedPipe => ({
    id: pipe.id,
    category: pipe.properties.category,
    diameter_mm: pipe.properties.diameter_mm ?? null,
    sought: isSought,
    depthKnown: interpolate(pipe.depths, alongPipe(model, pipe, place), pipe.length) !== null,
  });
  const depths = [...sought.values()].flatMap((exposure) => depthsOf(exposure, model, book) ?? []);
  return {
    at: model.plane.toLonLat(at),
    ring: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)],
    compound: model.compoundAt(at),
    pipes: [
      ...[...sought.values()].map(({ pipe, at: place }) => exposed(pipe, place, true)),
      ...inside.map((index) => exposed(model.pipes[index]!, at, false)),
    ],
    depth:
      depths.length === 0
        ? null
        : {
            from: Math.max(0, Math.min(...depths.map(({ from }) => from))),
            to: Math.max(...depths.map(({ to }) => to)),
          },
    exact,
  };
}

/** Where its crown and its underside may lie; null where nothing says how deep it is. */
function depthsOf({ pipe, at }: Exposure, model: ReviewModel, book: RuleBook) {
  const along = alongPipe(model, pipe, at);
  const depth = interpolate(pipe.depths, along, pipe.length);
  if (depth === null) return null;
  const error = depthBand(pipe.properties, centreDepthAt(pipe, along), book)?.limit ?? 0;
  const { readings } = pipe.section;
  return {
    from: Math.min(...readings.map(({ toTop }) => depth - toTop.low)) - error,
    to: Math.max(...readings.map(({ toBottom }) => depth + toBottom.low)) + error,
  };
}
