import { describe, expect, it } from 'vitest';
import { matrixTable, stepInTriangle } from './matrixTable';

const cell = { pass: 4, violation: 1, cannot_tell: 2 };

describe('the table of kinds', () => {
  const matrix = {
    horizontal: { 'gas water': cell },
    vertical: { 'storm telecom': cell, 'water water': cell },
  };

  it('holds the kinds of either way, in the order of the standard', () => {
    expect(matrixTable(matrix, 'horizontal').kinds).toEqual(['water', 'storm', 'gas', 'telecom']);
  });

  it('finds a pair whichever comes first, and none where nothing was checked', () => {
    const { cell: across } = matrixTable(matrix, 'horizontal');
    expect(across(2, 0)).toBe(cell);
    expect(across(0, 2)).toBe(cell);
    expect(across(0, 0)).toBeNull();
    expect(matrixTable(matrix, 'vertical').cell(0, 0)).toBe(cell);
  });
});

describe('the arrow keys in the triangle', () => {
  it('go from cell to cell and stop at its edges', () => {
    expect(stepInTriangle([2, 1], 'ArrowUp', 4)).toEqual([1, 1]);
    expect(stepInTriangle([1, 1], 'ArrowUp', 4)).toBeNull();
    expect(stepInTriangle([1, 1], 'ArrowRight', 4)).toBeNull();
    expect(stepInTriangle([3, 0], 'ArrowDown', 4)).toBeNull();
    expect(stepInTriangle([3, 0], 'End', 4)).toEqual([3, 3]);
    expect(stepInTriangle([3, 2], 'Home', 4)).toEqual([3, 0]);
    expect(stepInTriangle([3, 2], 'Tab', 4)).toBeNull();
  });
});
