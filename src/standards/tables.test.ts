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
    expect(sum).toBe('78b8e19b7f82c4ad3bb73ef369e95e9c5443db94a0125c237e1b5710a28908d8');
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
