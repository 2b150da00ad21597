import { featuresOf } from '../../model/project';
import type { Metres } from '../../model/units';
import type { Figure } from '../../standards/figure';
import type { RuleBook } from '../../standards/ruleBook';
import { IMPORT_CHECK, IMPORT_DUTY, SURVEY } from '../../standards/survey';
import type { Observation } from '../finding';
import { type End, levelBand, nodeOf, placeOf } from '../flow';
import type { ReviewPipe } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { judge, judgeMaximum } from '../verdict';

/** Lengths, depths and slopes that no pipe has (CJJ 61 import checks): of each pipe its length and its depths. */
export const networkImpossibleValue: Rule = {
  id: 'network_impossible_value',
  *check(model, book, desk) {
    const limits = limitsOf(book);
    // A pipe that is not drawn as a line has no length at all.
    desk.notCheckable(featuresOf(model.project, 'pipes').length - model.pipes.length);
    for (const [k, pipe] of model.pipes.entries()) {
      if (k % 500 === 499) yield;
      const length = lengthFault(pipe, model, limits, book);
      if (length === null) desk.pass();
      else if (length === 'unsurveyed') desk.notCheckable();
      else desk.report(length);
      if (pipe.properties.laying === 'overhead' || pipe.properties.laying === 'surface') continue;
      const faults = depthFaults(pipe, model, limits, book);
      for (const fault of faults) desk.report(fault);
      if (faults.length > 0) continue;
      if (pipe.depths.start === null || pipe.depths.end === null) desk.notCheckable();
      else desk.pass();
    }
  },
};

type Limits = ReturnType<typeof limitsOf>;

function limitsOf(book: RuleBook) {
  return {
    shortest: book.resolve(IMPORT_CHECK.segment_length_min),
    longest: book.resolve(IMPORT_CHECK.segment_length_max),
    highest: book.resolve(IMPORT_CHECK.depth_min),
    deepest: book.resolve(IMPORT_CHECK.depth_max),
    steepest: book.resolve(IMPORT_CHECK.slope_max_deg),
    levels: book.resolve(IMPORT_DUTY.levels_agree),
    levelsApart: book.value(SURVEY.point_height),
  };
}

/**
 * The greatest length is the spacing of points that a survey measures: what is designed or comes from records may
 * run straight for longer. 'unsurveyed': it is longer, and nobody says whether it was surveyed.
 */
function lengthFault(
  pipe: ReviewPipe,
  { segments }: ReviewModel,
  { shortest, longest }: Limits,
  book: RuleBook,
): Observation | 'unsurveyed' | null {
  if (shortest.value !== null && pipe.length < shortest.value)
    return fault(pipe, shortest, pipe.length, 'start');
  const { survey_method, status } = pipe.properties;
  if (longest.value === null || status === 'planned' || pipe.length <= longest.value) return null;
  const method = survey_method ?? book.settings.unstated_survey_method;
  if (method !== null && !MEASURED.includes(method)) return null;
  const last = pipe.firstSegment + pipe.segmentCount;
  for (let i = pipe.firstSegment; i < last; i++) {
    const [ux, uy] = [segments.x2[i]! - segments.x1[i]!, segments.y2[i]! - segments.y1[i]!];
    const length = Math.hypot(ux, uy);
    if (judgeMaximum(length, 0, longest.value) === 'pass') continue;
    if (method === null) return 'unsurveyed';
    const at = [segments.x1[i]! + ux / 2, segments.y1[i]! + uy / 2] as const;
    return { ...fault(pipe, longest, length, 'start'), at };
  }
  return null;
}

/** Points of these were set out one after the other by a surveyor. */
const MEASURED: readonly string[] = ['surveyed', 'detected', 'exposed'];

function depthFaults(pipe: ReviewPipe, model: ReviewModel, limits: Limits, book: RuleBook): Observation[] {
  const found: Observation[] = [];
  for (const end of ['start', 'end'] as const) {
    const range = outOfRange(pipe, end, limits, book);
    if (range !== null) found.push(range);
    const off = disagreement(pipe, end, model);
    if (off !== null && judgeMaximum(off, 0, limits.levelsApart) !== 'pass')
      found.push({ ...fault(pipe, limits.levels, off, end), required: limits.levelsApart });
  }
  const angle = angleOf(pipe);
  const { steepest } = limits;
  if (angle !== null && steepest.value !== null && judgeMaximum(angle, 0, steepest.value, 0.01) !== 'pass')
    found.push(fault(pipe, steepest, angle, 'start'));
  return found;
}

/** What is stated in range is taken so: the check is of the figure that was written down. */
function outOfRange(
  pipe: ReviewPipe,
  end: End,
  { highest, deepest }: Limits,
  book: RuleBook,
): Observation | null {
  const depth = pipe.depths[end];
  if (depth === null) return null;
  const above = highest.value !== null && depth < highest.value;
  const figure = above ? highest : deepest;
  if (figure.value === null || (!above && depth <= figure.value)) return null;
  const uncertainty = levelBand(pipe, end, book)?.limit ?? 0;
  const judged = above
    ? judge(depth, uncertainty, figure.value)
    : judgeMaximum(depth, uncertainty, figure.value);
  if (judged === 'pass') return null;
  const reason = judged === 'cannot_tell' ? 'within_survey_error' : null;
  return { ...fault(pipe, figure, depth, end), verdict: judged, uncertainty, reason };
}

/** Ground height less depth less height of the pipe; null where one of the three is not stated. */
function disagreement(pipe: ReviewPipe, end: End, { nodes }: ReviewModel): Metres | null {
  const { properties } = pipe;
  const depth = end === 'start' ? properties.start_depth_m : properties.end_depth_m;
  const level = end === 'start' ? properties.start_elevation_m : properties.end_elevation_m;
  const ground = nodes.get(nodeOf(pipe, end) ?? '')?.properties.ground_m;
  return depth == null || level == null || ground == null ? null : Math.abs(ground - depth - level);
}

/** Against the horizontal, by levels; a pipe without length has none. */
function angleOf({ levels, length }: ReviewPipe): number | null {
  if (levels.start === null || levels.end === null || length === 0) return null;
  return (Math.atan(Math.abs(levels.end - levels.start) / length) * 180) / Math.PI;
}

function fault(
  pipe: ReviewPipe,
  figure: Figure,
  measured: number,
  end: End,
): Observation & { verdict: 'violation' | 'cannot_tell' } {
  return {
    verdict: 'violation',
    figure,
    measured,
    at: placeOf(pipe, end),
    nearest: [pipe.start, pipe.end],
    features: [pipe.id],
    aspect: `${nameOf(figure)}-${end}`,
    facts: { what: WHAT[nameOf(figure)] ?? 'depth' },
    advice: [{ code: 'check_data', values: { feature: pipe.id } }],
  };
}

const WHAT: Readonly<Record<string, string>> = {
  segment_length_min: 'length',
  segment_length_max: 'length',
  slope_max_deg: 'slope',
  levels_agree: 'level',
};

function nameOf({ id }: Figure): string {
  return id.slice(id.indexOf('.') + 1);
}
