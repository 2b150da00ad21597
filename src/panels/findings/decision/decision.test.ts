import { describe, expect, it } from 'vitest';
import { decision } from '../../../model/schema/decisions';
import { dateText } from './dateText';
import { type Draft, decisionOn, draftOf, missingOf } from './draft';
import { goneDecisions } from './goneDecisions';

const finding = {
  id: 'pipe_horizontal-1',
  rule: 'pipe_horizontal',
  features: ['g', 'w'],
  at: [118.27, 32.08],
} as const;
const draft = (change: Partial<Draft>): Draft => ({ state: 'to_fix', note: '', author: '李工', ...change });
const tally = { checked: 1, pass: 0, violation: 1, cannot_tell: 0, not_checkable: 0 };

describe('a decision in the form', () => {
  it('needs a name, and a reason only where a finding is accepted', () => {
    expect(missingOf(draft({}))).toEqual({ note: false, author: false });
    expect(missingOf(draft({ state: 'accepted', note: ' ' }))).toEqual({ note: true, author: false });
    expect(missingOf(draft({ state: 'accepted', note: '产权单位同意' }))).toEqual({
      note: false,
      author: false,
    });
    expect(missingOf(draft({ author: ' ' }))).toEqual({ note: false, author: true });
    expect(missingOf(draft({ state: 'open', note: '等图', author: '' }))).toEqual({
      note: false,
      author: true,
    });
  });

  it('needs nothing where it takes back what was decided', () => {
    expect(missingOf(draft({ state: 'open', author: '' }))).toEqual({ note: false, author: false });
  });

  it('becomes a decision that holds its finding, and the form again', () => {
    const decided = decisionOn(finding, draft({ note: ' 改线 ' }), new Date(Date.UTC(2026, 2, 1, 8)));
    expect(decision.parse(decided)).toEqual({
      finding: 'pipe_horizontal-1',
      state: 'to_fix',
      note: '改线',
      author: '李工',
      decided: '2026-03-01T08:00:00.000Z',
      rule: 'pipe_horizontal',
      features: ['g', 'w'],
      at: [118.27, 32.08],
    });
    expect(draftOf(decided, '王工')).toEqual({ state: 'to_fix', note: '改线', author: '王工' });
    expect(draftOf(null, '王工')).toEqual({ state: 'open', note: '', author: '王工' });
  });

  it('is dated in the reader’s words, or as it stands where it is no date', () => {
    expect(dateText('2026-03-01T08:00:00.000Z', 'en')).toMatch(/2026/);
    expect(dateText('上周', 'zh')).toBe('上周');
  });
});

describe('decisions whose finding has gone', () => {
  const kept = decisionOn(finding, draft({}), new Date(0));
  const gone = { ...kept, finding: 'pipe_horizontal-2' };
  const off = { ...kept, finding: 'pipe_tree-3', rule: 'pipe_tree' };
  const old = { ...kept, finding: 'beauty-4', rule: 'beauty' };
  const result = { summary: { pipe_horizontal: tally }, findings: [{ id: kept.finding }] };

  it('are told from those that still hold, and say where their rule was not run', () => {
    const found = goneDecisions([kept, gone, off, old], result);
    expect(found.map(({ decision: { finding: id }, ruleOff }) => [id, ruleOff])).toEqual([
      ['pipe_horizontal-2', false],
      ['pipe_tree-3', true],
      ['beauty-4', false],
    ]);
  });
});
