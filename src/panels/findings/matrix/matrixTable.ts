import { PIPE_CATEGORIES, type PipeCategory } from '../../../model/pipeCategory';
import { type ClearanceMatrix, type MatrixCell, pairKey, type Way } from '../../../review/matrix';

export type MatrixTable = {
  /** Kinds of which something was checked, in the order of the standard's table. */
  readonly kinds: readonly PipeCategory[];
  /** null: no such pair of pipes came near each other, or nothing is required between them. */
  cell(row: number, column: number): MatrixCell | null;
};

/** The lower triangle: row and column are places among the kinds, and the column is never beyond the row. */
export function matrixTable(matrix: ClearanceMatrix, way: Way): MatrixTable {
  const present = new Set(
    [matrix.horizontal, matrix.vertical].flatMap((cells) =>
      Object.keys(cells).flatMap((key) => key.split(' ')),
    ),
  );
  const kinds = PIPE_CATEGORIES.filter((kind) => present.has(kind));
  return {
    kinds,
    cell: (row, column) => matrix[way][pairKey(kinds[row]!, kinds[column]!)] ?? null,
  };
}

/** Where an arrow key leads in the lower triangle of `size` rows; null for other keys and at the edge. */
export function stepInTriangle(
  [row, column]: readonly [number, number],
  key: string,
  size: number,
): readonly [number, number] | null {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, row],
  };
  const to = moves[key];
  if (to === undefined || (to[0] === row && to[1] === column)) return null;
  const isInside = to[0] >= 0 && to[0] < size && to[1] >= 0 && to[1] <= to[0];
  return isInside ? to : null;
}
