import type { Metres, PlaneMetres } from '../../model/units';
import { COVER } from '../../standards/cover';
import { minimumCover, type SurfaceAbove } from '../../standards/minimumCover';
import type { RuleBook } from '../../standards/ruleBook';
import type { Advice, Observation } from '../finding';
import { judgement } from '../judgement';
import { centreDepthAt, interpolate, type ReviewPipe } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { surfacesOf } from '../surfaces';
import { depthBand } from '../uncertainty';
import type { Span } from '../verdict';

/** Cover of a pipe under each kind of surface that it passes: ground to outer top, where it is least. */
export const cover: Rule = {
  id: 'cover',
  *check(model, book, desk) {
    for (const [k, pipe] of model.pipes.entries()) {
      if (k % 200 === 199) yield;
      if (!pipe.buried) continue;
      if (pipe.segmentCount === 0 || interpolate(pipe.depths, 0, pipe.length) === null) {
        desk.notCheckable();
        continue;
      }
      for (const [surface, place] of leastBySurface(pipe, model, book)) {
        const requirement = minimumCover(pipe.properties, surface, book);
        if (requirement.kind === 'unclassifiable') {
          desk.notCheckable();
          break;
        }
        const seen = observe(pipe, surface, place, book);
        if (seen === 'pass') desk.pass();
        else if (seen !== null) desk.report(seen);
      }
    }
  },
};

type Place = { readonly along: Metres; readonly at: PlaneMetres; readonly length: Metres };

/** Under each surface the place of least depth; where the depth does not change, the middle. */
function leastBySurface(pipe: ReviewPipe, model: ReviewModel, book: RuleBook): Map<SurfaceAbove, Place> {
  const { segments } = model;
  const surfaces = surfacesOf(model, book);
  const least = new Map<SurfaceAbove, Place & { depth: Metres; piece: Metres }>();
  const last = pipe.firstSegment + pipe.segmentCount;
  for (let i = pipe.firstSegment; i < last; i++) {
    const [ax, ay] = [segments.x1[i]!, segments.y1[i]!];
    const [ux, uy] = [segments.x2[i]! - ax, segments.y2[i]! - ay];
    const whole = Math.hypot(ux, uy);
    for (const { from, to, surface } of surfaces.along(ax, ay, ax + ux, ay + uy)) {
      const depthAt = (share: number) =>
        interpolate(pipe.depths, segments.along[i]! + whole * share, pipe.length)!;
      const change = depthAt(to) - depthAt(from);
      const share = Math.abs(change) < 0.001 ? (from + to) / 2 : change > 0 ? from : to;
      const piece = whole * (to - from);
      const here = {
        along: segments.along[i]! + whole * share,
        at: [ax + ux * share, ay + uy * share] as const,
        depth: depthAt(share),
        piece,
      };
      const before = least.get(surface);
      const length = (before?.length ?? 0) + piece;
      const lower =
        before === undefined ||
        here.depth < before.depth - 0.001 ||
        (here.depth < before.depth + 0.001 && piece > before.piece);
      least.set(surface, { ...(lower ? here : before), length });
    }
  }
  return least;
}

function observe(
  pipe: ReviewPipe,
  surface: SurfaceAbove,
  { along, at, length }: Place,
  book: RuleBook,
): Observation | 'pass' | null {
  const depth = interpolate(pipe.depths, along, pipe.length)!;
  const covers = pipe.section.readings.flatMap(({ toTop }) => [depth - toTop.low, depth - toTop.high]);
  const span: Span = { low: Math.min(...covers), high: Math.max(...covers) };
  const asStated = covers[0]!;
  const band = depthBand(pipe.properties, centreDepthAt(pipe, along), book);
  const found = judgement(
    {
      span,
      open: pipe.section.halfWidth === null ? 'diameter_missing' : 'depth_reference_unknown',
      band,
      unproven: 'survey_method_unknown',
    },
    minimumCover(pipe.properties, surface, book),
    COVER.motor_lane.water,
  );
  if (found === null) return null;
  if (found.verdict === 'pass') return 'pass';
  const advice: Advice[] = [
    {
      code: 'deepen',
      values: {
        feature: pipe.id,
        distance_m: Math.round(((found.required ?? 0) + (band?.limit ?? 0) - asStated) * 100) / 100,
        over_m: Math.round(length * 10) / 10,
      },
    },
  ];
  return {
    verdict: found.verdict,
    figure: found.figure,
    required: found.required,
    measured: asStated,
    uncertainty: band?.limit ?? null,
    reason: found.reason,
    at,
    features: [pipe.id],
    facts: { surface, length_m: Math.round(length * 100) / 100 },
    advice,
  };
}
