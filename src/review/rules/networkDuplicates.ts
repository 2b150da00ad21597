import type { PlaneMetres } from '../../model/units';
import { IMPORT_DUTY } from '../../standards/survey';
import type { ReviewPipe } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';

/** The same line twice, or once in each direction. */
export const networkDuplicate: Rule = {
  id: 'network_duplicate',
  *check(model, book, desk) {
    const drawn = model.pipes.filter(({ segmentCount }) => segmentCount > 0);
    desk.notCheckable(model.pipes.length - drawn.length);
    // Few lines share both ends: only of those are the vertices between looked at.
    for (const alike of grouped(drawn, endsOf)) {
      if (alike.length === 1) {
        desk.pass();
        continue;
      }
      yield;
      for (const same of grouped(alike, (pipe) => shapeOf(pipe, model))) tell(same);
    }

    function tell(same: readonly ReviewPipe[]): void {
      const [first, ...others] = [...same].sort((a, b) => (a.id < b.id ? -1 : 1));
      desk.pass();
      for (const other of others) {
        const at: PlaneMetres = [
          (first!.start[0] + first!.end[0]) / 2,
          (first!.start[1] + first!.end[1]) / 2,
        ];
        desk.report({
          verdict: 'violation',
          figure: book.resolve(IMPORT_DUTY.no_duplicate_line),
          measured: null,
          required: null,
          at,
          nearest: [first!.start, first!.end],
          features: [other.id, first!.id],
          advice: [{ code: 'remove', values: { feature: other.id } }],
        });
      }
    }
  },
};

function grouped<K>(pipes: readonly ReviewPipe[], keyOf: (pipe: ReviewPipe) => K): Iterable<ReviewPipe[]> {
  const groups = new Map<K, ReviewPipe[]>();
  for (const pipe of pipes) {
    const key = keyOf(pipe);
    const held = groups.get(key);
    if (held) held.push(pipe);
    else groups.set(key, [pipe]);
  }
  return groups.values();
}

/** The same whichever end comes first: the middle between the two to a centimetre. */
function endsOf({ start, end }: ReviewPipe): number {
  return Math.round((start[0] + end[0]) * 50) * 2 ** 26 + Math.round((start[1] + end[1]) * 50);
}

/** The vertices to a centimetre, each once, from whichever end comes first, and the category. */
export function shapeOf(pipe: ReviewPipe, { segments }: ReviewModel): string {
  const vertex = (x: number, y: number) => `${Math.round(x * 100)} ${Math.round(y * 100)}`;
  const first = pipe.firstSegment;
  const forward = [vertex(segments.x1[first]!, segments.y1[first]!)];
  for (let i = first; i < first + pipe.segmentCount; i++) {
    const next = vertex(segments.x2[i]!, segments.y2[i]!);
    if (next !== forward.at(-1)) forward.push(next);
  }
  const there = forward.join(',');
  const back = forward.reverse().join(',');
  return `${pipe.properties.category} ${[there, back].sort()[0]}`;
}
