import { describe, expect, it } from 'vitest';
import { isComplete, withRole } from './tableRoles';

describe('roles of columns', () => {
  it('are complete when the kind has all it needs', () => {
    expect(isComplete({ kind: 'points', roles: { x: 'Y', y: 'X' } })).toBe(true);
    expect(isComplete({ kind: 'points', roles: { x: 'Y' } })).toBe(false);
    expect(isComplete({ kind: 'none', roles: {} })).toBe(true);
  });

  it('let a line have its ends by number or by coordinates', () => {
    expect(isComplete({ kind: 'survey_lines', roles: { start_point: 'a', end_point: 'b' } })).toBe(true);
    const ends = { start_x: 'a', start_y: 'b', end_x: 'c', end_y: 'd' };
    expect(isComplete({ kind: 'survey_lines', roles: ends })).toBe(true);
    expect(isComplete({ kind: 'survey_lines', roles: { start_point: 'a', end_x: 'c' } })).toBe(false);
  });

  it('are given and taken away', () => {
    expect(withRole({ x: 'a' }, 'y', 'b')).toEqual({ x: 'a', y: 'b' });
    expect(withRole({ x: 'a', y: 'b' }, 'x', null)).toEqual({ y: 'b' });
  });
});
