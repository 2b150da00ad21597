import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../../../review/parties';
import type { ShownFindings } from '../../../state/findingQuery';
import {
  countOpen,
  type ListPiece,
  listLayout,
  openIndexOf,
  piecesWithin,
  positionOfOpen,
  topOfPosition,
  totalHeight,
} from './listLayout';

/** Headings of 20, findings of 50: A (3 findings) 0–170, B (2, closed) 170–190, C (1) 190–260. */
const layout = listLayout(groupsOf({ A: 3, B: 2, C: 1 }), (key) => key === 'B', { heading: 20, finding: 50 });

describe('the layout of the list', () => {
  it('is as high as its headings and the findings of open groups', () => {
    expect(totalHeight(layout)).toBe(260);
    expect(countOpen(layout)).toBe(4);
  });

  it.each([
    [0, 20, ['A@0']],
    [0, 21, ['A@0', '0@20']],
    [100, 169, ['1@70', '2@120']],
    [160, 195, ['2@120', 'B@170', 'C@190']],
    [200, 900, ['C@190', '5@210']],
  ] as const)('gives what lies between %i and %i', (from, to, expected) => {
    expect(piecesWithin(layout, from, to).map(told)).toEqual(expected);
  });

  it('gives everything once when it is gone through by windows', () => {
    const many = listLayout(
      groupsOf(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`g${i}`, (i * 7) % 13]))),
      (key) => key.endsWith('3'),
      { heading: 20, finding: 50 },
    );
    const seen = { heading: new Set<number>(), finding: new Set<number>() };
    for (let from = 0; from < totalHeight(many); from += 130) {
      for (const piece of piecesWithin(many, from, from + 130)) {
        seen[piece.kind].add(piece.kind === 'heading' ? piece.group : piece.position);
      }
    }
    expect(seen.heading.size).toBe(40);
    expect(seen.finding.size).toBe(countOpen(many));
  });

  it('knows where a finding stands, and that it is not seen in a closed group', () => {
    expect([0, 2, 3, 4, 5].map((position) => topOfPosition(layout, position))).toEqual([
      20,
      120,
      null,
      null,
      210,
    ]);
  });

  it('steps over closed groups', () => {
    expect([0, 1, 2, 3].map((index) => positionOfOpen(layout, index))).toEqual([0, 1, 2, 5]);
    expect([0, 1, 2, 5].map((position) => openIndexOf(layout, position))).toEqual([0, 1, 2, 3]);
    // In a closed group one stands between the two around it.
    expect(openIndexOf(layout, 4)).toBe(2.5);
    expect(openIndexOf(layout, -1)).toBe(-1);
  });
});

function told(piece: ListPiece): string {
  return `${piece.kind === 'heading' ? 'ABC'[piece.group] : piece.position}@${piece.top}`;
}

function groupsOf(counts: Readonly<Record<string, number>>): ShownFindings {
  let start = 0;
  const groups = Object.entries(counts).map(([key, violation]) => {
    const group = { key, start, violation, cannot_tell: 0 };
    start += violation;
    return group;
  });
  const order = Array.from({ length: start }, (_, index) => ({ id: String(index) }) as ReviewedFinding);
  const facets = { all: start, rules: new Map(), compounds: new Map(), kinds: new Map() };
  return { grouping: 'rule', groups, order, verdicts: { violation: start, cannot_tell: 0 }, facets };
}
