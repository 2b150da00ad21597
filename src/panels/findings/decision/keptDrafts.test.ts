import { beforeEach, expect, it } from 'vitest';
import type { Draft } from './draft';
import { dropDraft, keepDraft, keptDraft } from './keptDrafts';

const saved: Draft = { state: 'open', note: '', author: '王工' };
const begun: Draft = { ...saved, state: 'accepted', note: '两管之间有隔板' };
const a = { project: '甲', finding: 'a' };
const b = { project: '甲', finding: 'b' };

beforeEach(() => {
  dropDraft(a);
  dropDraft(b);
});

it('keeps the draft of each finding apart until one comes back to it', () => {
  keepDraft(a, begun, saved);
  keepDraft(b, { ...saved, note: '再看' }, saved);
  expect(keptDraft(a)).toEqual(begun);
  expect(keptDraft(b)?.note).toBe('再看');
  expect(keptDraft({ ...a, project: '乙' })).toBeNull();
});

it('keeps nothing of a form that is as it was saved', () => {
  keepDraft(a, begun, saved);
  keepDraft(a, { ...saved }, saved);
  expect(keptDraft(a)).toBeNull();
});

it('forgets a draft that was saved, and no other', () => {
  keepDraft(a, begun, saved);
  keepDraft(b, begun, saved);
  dropDraft(a);
  expect(keptDraft(a)).toBeNull();
  expect(keptDraft(b)).toEqual(begun);
});
