import { expect, it } from 'vitest';
import { totalsOf } from './totals';

it('adds up all rules, with what was not checked apart', () => {
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
