import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../test/builders/plan';
import { drained } from './checkPipes';
import { joinEnds } from './endJoints';
import { reviewModel } from './reviewModel';
import { pipe } from './testReview';

describe('the joints of ends', () => {
  it('are the ends that hang together by a chain of near places of one family, or by a node', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 }));
    const line = fc.record({
      category: fc.constantFrom('water', 'gas', 'foul', 'storm'),
      from: place,
      to: place,
      node: fc.constantFrom(null, null, 'n1', 'n2'),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const features = lines.map(({ category, from, to, node }, k) =>
          pipe(
            `p${k}`,
            category,
            [from, to].map(([x, y]): [number, number] => [x / 8, y / 8]),
            { start_node: node },
          ),
        );
        const { pipes } = reviewModel(projectOf({ pipes: features }));
        const { jointOfEnd, nextInJoint } = drained(joinEnds(pipes, 0.2));
        const expected = plainly(pipes, 0.2);
        expect([...jointOfEnd]).toEqual(expected);
        for (const [end, next] of nextInJoint.entries()) {
          const later = expected.findIndex((joint, other) => other > end && joint === expected[end]);
          expect(next).toBe(later);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Each with each, until nothing changes. */
function plainly(pipes: ReturnType<typeof reviewModel>['pipes'], tolerance: number): number[] {
  const ends = pipes.flatMap(({ start, end, startNode, endNode, family }) => [
    { at: start, node: startNode, family },
    { at: end, node: endNode, family },
  ]);
  const joint = ends.map((_, end) => end);
  for (let changed = true; changed; ) {
    changed = false;
    ends.forEach((a, i) => {
      ends.forEach((b, k) => {
        const near = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) <= tolerance && a.family === b.family;
        if ((!near && (a.node === null || a.node !== b.node)) || joint[k]! <= joint[i]!) return;
        joint[k] = joint[i]!;
        changed = true;
      });
    });
  }
  return joint;
}
