import type { PlaneMetres } from '../../model/units';
import { IMPORT_DUTY } from '../../standards/survey';
import type { ReviewPipe } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';

/** The same line twice, or once in each direction. */
export const networkDuplicate: Rule = {
  id: 'network_duplicate',
  *check(model, book, desk) {
    const byShape = new Map<string, ReviewPipe[]>();
    for (const pipe of model.pipes) {
      if (pipe.segmentCount === 0) {
        desk.notCheckable();
        continue;
      }
      const key = shapeOf(pipe, model);
      const held = byShape.get(key);
      if (held) held.push(pipe);
      else byShape.set(key, [pipe]);
    }
    yield;
    for (const same of byShape.values()) {
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
