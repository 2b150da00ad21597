import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../review/parties';
import { countOf, groupKey, OUTSIDE, showFindings } from './findingQuery';
import { type FindingFilter, type FindingGrouping, NO_FINDING_FILTER } from './slices/review';

const findings: readonly ReviewedFinding[] = [
  made('a', { rule: 'cover', verdict: 'cannot_tell', compound: 'east', kinds: ['water'] }),
  made('b', { rule: 'cover', compound: 'west', kinds: ['gas'], strength: 'should' }),
  made('c', { rule: 'pipe_tree', kinds: ['gas'], standing: 'unverified' }),
  made('d', { rule: 'pipe_horizontal', compound: 'east', kinds: ['water', 'gas'] }),
  made('e', { rule: 'pipe_vertical', compound: 'east', kinds: ['gas', 'water'] }),
];

describe('the filter of findings', () => {
  it.each([
    ['nothing', {}, 'a b c d e'],
    ['verdict', { verdict: 'violation' }, 'b c d e'],
    ['rule and compound', { rule: 'cover', compound: 'east' }, 'a'],
    ['what lies in no compound', { compound: OUTSIDE }, 'c'],
    ['the kinds of two pipes, whichever is named first', { kinds: ['gas', 'water'] }, 'd e'],
    ['no more than one kind', { kinds: ['gas', 'gas'] }, ''],
    ['kinds and direction', { kinds: ['water', 'gas'], direction: 'vertical' }, 'e'],
    ['direction alone', { direction: 'horizontal' }, 'd'],
    ['decision', { decision: 'to_fix' }, 'b'],
    ['no decision yet', { decision: 'open', compound: 'east' }, 'a d e'],
    ['each word of a text, in any part', { text: ' B  Finding' }, 'b'],
    ['a word that nothing has', { text: 'finding lava' }, ''],
  ] satisfies [string, Partial<FindingFilter>, string][])('lets through by %s', (_, filter, expected) => {
    const { order } = show({ filter });
    expect(ids(order).sort().join(' ')).toBe(expected);
  });

  it('counts verdicts whatever verdict is asked for, and all that can be chosen', () => {
    const { verdicts, facets } = show({ filter: { verdict: 'violation', compound: 'east' } });
    expect(verdicts).toEqual({ violation: 2, cannot_tell: 1 });
    expect(facets.all).toBe(5);
    expect(Object.fromEntries(facets.rules)).toEqual({
      cover: 2,
      pipe_tree: 1,
      pipe_horizontal: 1,
      pipe_vertical: 1,
    });
    expect(Object.fromEntries(facets.compounds)).toEqual({ east: 3, west: 1, [OUTSIDE]: 1 });
    expect(Object.fromEntries(facets.kinds)).toEqual({ 'gas~water': 2 });
  });
});

describe('the groups of findings', () => {
  const grouped = (grouping: FindingGrouping) => {
    const { groups, order } = show({ grouping });
    return groups.map(({ key, start, violation, cannot_tell }) => {
      expect([violation, cannot_tell]).toEqual(tallied(order.slice(start, start + violation + cannot_tell)));
      return `${key}: ${ids(order.slice(start, start + violation + cannot_tell)).join(' ')}`;
    });
  };

  it('stand by rule in the order of the review, violations first', () => {
    expect(grouped('rule')).toEqual(['cover: b a', 'pipe_tree: c', 'pipe_horizontal: d', 'pipe_vertical: e']);
  });

  it('stand by compound, the one with the most violations first', () => {
    expect(grouped('compound')).toEqual(['east: d e a', 'west: b', ': c']);
  });

  it('stand by how grave they are, an unchecked figure lower', () => {
    expect(grouped('severity')).toEqual(['must: d e', 'should: b', 'unverified: c', 'cannot_tell: a']);
  });

  it('stand by the feature that each is about, once', () => {
    expect(grouped('feature')).toEqual([
      'pipes:b1: b',
      'pipes:c1: c',
      'pipes:d1: d',
      'pipes:e1: e',
      'pipes:a1: a',
    ]);
  });

  it('hold every finding once, in any grouping, however the batches fall', () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      made(`n${(index * 7919) % 3000}`, {
        rule: index % 3 === 0 ? 'cover' : 'pipe_tree',
        verdict: index % 4 === 0 ? 'cannot_tell' : 'violation',
        compound: index % 5 === 0 ? null : `c${index % 11}`,
      }),
    );
    for (const grouping of ['rule', 'compound', 'severity', 'feature'] as const) {
      const { groups, order } = show({ grouping }, many);
      expect(new Set(order).size).toBe(3000);
      expect(groups.reduce((sum, group) => sum + countOf(group), 0)).toBe(3000);
      for (const { key, start } of groups) expect(groupKey(order[start]!, grouping)).toBe(key);
    }
  });
});

type Asked = { readonly filter?: Partial<FindingFilter>; readonly grouping?: FindingGrouping };

function show({ filter = {}, grouping = 'rule' }: Asked, all = findings) {
  const query = {
    filter: { ...NO_FINDING_FILTER, ...filter },
    grouping,
    decisionOf: (id: string) => (id === 'b' ? ('to_fix' as const) : ('open' as const)),
    textsOf: ({ id }: ReviewedFinding) => ['finding', id],
  };
  const batches = [all.slice(0, 2), all.slice(2)];
  const steps = showFindings(batches, query);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function ids(list: readonly ReviewedFinding[]): string[] {
  return list.map(({ id }) => id);
}

function tallied(list: readonly ReviewedFinding[]): number[] {
  const violations = list.filter(({ verdict }) => verdict === 'violation').length;
  return [violations, list.length - violations];
}

type Given = Partial<ReviewedFinding> & { readonly kinds?: readonly string[] };

function made(id: string, { kinds = [''], ...given }: Given): ReviewedFinding {
  const parties = kinds.map((kind, index) => ({ ref: { layer: 'pipes', id: `${id}${index + 1}` }, kind }));
  const usual = { verdict: 'violation', compound: null, strength: 'must', standing: 'page' };
  return { id, parties, ...usual, ...given } as ReviewedFinding;
}
