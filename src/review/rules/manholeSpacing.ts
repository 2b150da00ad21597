import { manholeSpacing as spacingLimits } from '../../standards/drains';
import { allAt, type DrainJoint, drainJoints } from '../drainJoints';
import type { ReviewPipe } from '../pipes';
import { centreDepthAt, isDrain } from '../pipes';
import type { Rule } from '../rule';
import { planBand } from '../uncertainty';
import { judgeMaximum } from '../verdict';

/** Length of drain from manhole to manhole, over bends and joints that are none. */
export const manholeSpacing: Rule = {
  id: 'manhole_spacing',
  *check(model, book, desk) {
    for (const chain of chainsOf(model.pipes, yield* drainJoints(model, book))) {
      const [first] = chain;
      const length = chain.reduce((sum, pipe) => sum + pipe.length, 0);
      const limits = spacingLimits(smallest(chain).properties, book);
      if (limits === null) {
        desk.notCheckable(chain.length);
        continue;
      }
      const band = planBand(first!.properties, centreDepthAt(first!, 0), book);
      const judged = [limits.must, limits.should].flatMap((figure) =>
        figure?.value == null
          ? []
          : [{ figure, verdict: judgeMaximum(length, 2 * band.limit, figure.value) }],
      );
      const { verdict, figure } = judged.find((each) => each.verdict === 'violation') ??
        judged.find((each) => each.verdict === 'cannot_tell') ?? { verdict: 'pass', figure: null };
      // Without any manhole drawn a short pipe proves nothing of how far apart they are.
      if ((verdict === 'pass' || figure === null) && model.nodes.size === 0) desk.notCheckable();
      else if (verdict === 'pass' || figure === null) desk.pass();
      else {
        const proven = verdict === 'violation' && band.proven;
        desk.report({
          verdict: proven ? 'violation' : 'cannot_tell',
          figure,
          measured: length,
          uncertainty: 2 * band.limit,
          reason: proven ? null : band.proven ? 'within_survey_error' : 'survey_method_unknown',
          at: [(first!.start[0] + first!.end[0]) / 2, (first!.start[1] + first!.end[1]) / 2],
          nearest: [first!.start, chain.at(-1)!.end],
          features: chain.map(({ id }) => id),
          advice: [{ code: 'add', values: { what: 'manhole' } }],
        });
      }
    }
    yield;
  },
};

/** Nodes that are no place to get in. */
const THROUGH_KINDS = ['junction', 'bend'];

/** Drains that follow each other over a node at which one cannot get in; a node of unknown kind ends a chain. */
function chainsOf(pipes: readonly ReviewPipe[], joints: readonly DrainJoint[]): ReviewPipe[][] {
  const next = new Map<ReviewPipe, ReviewPipe[]>();
  for (const joint of joints) {
    const kind = joint.node?.kind;
    const ends = allAt(joint);
    if (kind == null || !THROUGH_KINDS.includes(kind) || ends.length !== 2) continue;
    const [a, b] = ends.map(({ pipe }) => pipe) as [ReviewPipe, ReviewPipe];
    next.set(a, [...(next.get(a) ?? []), b]);
    next.set(b, [...(next.get(b) ?? []), a]);
  }
  const seen = new Set<ReviewPipe>();
  const chains: ReviewPipe[][] = [];
  for (const pipe of pipes) {
    if (!isDrain(pipe) || !pipe.buried || seen.has(pipe)) continue;
    const chain: ReviewPipe[] = [];
    const open = [pipe];
    for (let here = open.pop(); here; here = open.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      chain.push(here);
      open.push(...(next.get(here) ?? []));
    }
    // By id, so that the place told does not depend on the order of the input.
    chains.push(chain.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return chains;
}

function smallest(chain: readonly ReviewPipe[]): ReviewPipe {
  return chain.reduce((least, pipe) =>
    (pipe.properties.diameter_mm ?? Number.POSITIVE_INFINITY) <
    (least.properties.diameter_mm ?? Number.POSITIVE_INFINITY)
      ? pipe
      : least,
  );
}
