import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HORIZONTAL_KEYS, horizontalCell } from './clearanceHorizontal';
import { VERTICAL_LINES, verticalCell } from './clearanceVertical';
import { FIGURES } from './figures';
import { readTable } from './textTable';

describe('the tables', () => {
  it('hold the agreed figures: change this sum only together with a checked source', () => {
    const agreed = [...FIGURES.values()]
      .map(({ id, value, unit, standard, clause, strength, standing }) => [
        id,
        value,
        unit,
        standard,
        clause,
        strength,
        standing,
      ])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    const sum = createHash('sha256').update(JSON.stringify(agreed)).digest('hex');
    expect(sum).toBe('0d53a6a01cc8bb22a158f2984e725da3b9a7f90cb1f9fb8b3cb2d49de727dbb0');
  });

  it('are symmetric', () => {
    for (const a of HORIZONTAL_KEYS) {
      for (const b of HORIZONTAL_KEYS) expect(horizontalCell(a, b)).toBe(horizontalCell(b, a));
    }
    for (const a of VERTICAL_LINES) {
      for (const b of VERTICAL_LINES) expect(verticalCell(a, b)).toBe(verticalCell(b, a));
    }
    expect(verticalCell('trench', 'water')).toBe(verticalCell('water', 'trench'));
    expect(verticalCell('trench', 'culvert_base')).toBeNull();
  });

  it('give every figure one id', () => {
    for (const [id, figure] of FIGURES) expect(figure.id).toBe(id);
    expect(FIGURES.size).toBeGreaterThan(500);
  });

  it('refuse a row of the wrong length and a mark they cannot read', () => {
    const source = { table: 't', unit: 'm', standard: 'S', clause: 'C' } as const;
    expect(() => readTable('a 1.0', () => ['a', 'b'], source)).toThrow('a has 1 cells');
    expect(() => readTable('a 1.0q', () => ['a'], source)).toThrow('cannot read 1.0q');
  });
});
