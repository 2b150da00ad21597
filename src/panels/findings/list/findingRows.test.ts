import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../../../host/reviewResult';
import type { RuleId } from '../../../review/ruleIds';
import { NO_FINDING_FILTER } from '../../../state/slices/review';
import { totalsOf } from '../summary/totals';
import { filterFindings, groupByRule, OUTSIDE } from './findingRows';

const findings = [
  made('a', 'cover', 'cannot_tell', 'east'),
  made('b', 'cover', 'violation', 'west'),
  made('c', 'pipe_tree', 'violation', null),
];
const ids = (list: readonly ReviewedFinding[]) => list.map(({ id }) => id);

describe('the filter of findings', () => {
  const filtered = (change: object) =>
    ids(filterFindings(findings, { ...NO_FINDING_FILTER, ...change }, ({ id }) => `finding ${id}`));

  it('lets through by verdict, rule, compound and every word of the text', () => {
    expect(filtered({})).toEqual(['a', 'b', 'c']);
    expect(filtered({ verdict: 'violation' })).toEqual(['b', 'c']);
    expect(filtered({ rule: 'cover', compound: 'east' })).toEqual(['a']);
    expect(filtered({ compound: OUTSIDE })).toEqual(['c']);
    expect(filtered({ text: ' B finding' })).toEqual(['b']);
  });
});

describe('the list of findings', () => {
  it('stands by rule with its counts, violations first', () => {
    const { rows, order } = groupByRule(findings);
    expect(ids(order)).toEqual(['b', 'a', 'c']);
    expect(rows.filter(({ kind }) => kind === 'rule')).toEqual([
      { kind: 'rule', rule: 'cover', violation: 1, cannot_tell: 1 },
      { kind: 'rule', rule: 'pipe_tree', violation: 1, cannot_tell: 0 },
    ]);
  });
});

describe('the totals', () => {
  it('add up all rules, with what was not checked apart', () => {
    const cover = { checked: 5, pass: 3, violation: 1, cannot_tell: 1, not_checkable: 2 };
    const pipe_tree = { checked: 1, pass: 0, violation: 1, cannot_tell: 0, not_checkable: 0 };
    expect(totalsOf({ cover, pipe_tree })).toEqual({
      checked: 6,
      pass: 3,
      violation: 2,
      cannot_tell: 1,
      not_checkable: 2,
    });
  });
});

function made(id: string, rule: RuleId, verdict: ReviewedFinding['verdict'], compound: string | null) {
  return { id, rule, verdict, compound } as ReviewedFinding;
}
