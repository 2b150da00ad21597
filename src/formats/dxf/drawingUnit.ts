import type { ImportProblem } from '../importTypes';
import { type Drawing, headerValue } from './drawing';
import { numberOf } from './groupValues';

/** $INSUNITS of the DXF reference: name, and metres to one. Light years and the like are left out. */
const UNITS: Readonly<Record<string, readonly [name: string, metres: number]>> = {
  1: ['in', 0.0254],
  2: ['ft', 0.3048],
  3: ['mi', 1609.344],
  4: ['mm', 0.001],
  5: ['cm', 0.01],
  7: ['km', 1000],
  8: ['µin', 2.54e-8],
  9: ['mil', 2.54e-5],
  10: ['yd', 0.9144],
  13: ['µm', 1e-6],
  14: ['dm', 0.1],
  15: ['dam', 10],
  16: ['hm', 100],
  21: ['US ft', 1200 / 3937],
};

/** Ordinates of a national grid in metres have six to eight digits. */
const GRID = [1e5, 1e8] as const;
/** In metres most lines of a survey are shorter; in millimetres hardly any line of a plan is. */
const SURVEY_LINE = 50;
const SAMPLE = 5000;

/**
 * Metres to one unit of the drawing, and a note where that is not what the drawing says, or not 1. $INSUNITS often says
 * millimetres, the default of CAD templates, in drawings that hold a survey in metres; so it is not believed where the
 * ordinates have the digits of a grid and the lines the length of a survey's. Feet of a grid are left as they are too:
 * the grid's own definition knows them.
 */
export function drawingUnit(
  drawing: Drawing,
  file: string,
): { readonly metres: number; readonly note: ImportProblem | null } {
  const stated = headerValue(drawing, '$INSUNITS') ?? '0';
  const unit = Object.hasOwn(UNITS, stated) ? UNITS[stated]! : null;
  if (unit === null) return { metres: 1, note: null };
  const [name, metres] = unit;
  const { middle, line } = sizesOf(drawing);
  const isGrid = middle >= GRID[0] && middle < GRID[1] && line < SURVEY_LINE;
  const note = { effect: 'told', file, index: null, line: null, featureId: null } as const;
  const says = `$INSUNITS = ${stated} (${name})`;
  if (isGrid)
    return { metres: 1, note: { ...note, code: 'unit_doubted', detail: `${says} ≠ ${digits(middle)}` } };
  return { metres, note: { ...note, code: 'unit_applied', detail: `${says}: × ${metres}` } };
}

/** The median of the larger ordinates, and the median length of what LINE and LWPOLYLINE begin with. */
function sizesOf({ entities }: Drawing): { middle: number; line: number } {
  const ordinates: number[] = [];
  const lengths: number[] = [];
  const step = Math.max(1, Math.floor(entities.length / SAMPLE));
  for (let i = 0; i < entities.length; i += step) {
    const { record } = entities[i]!;
    const [x, y] = [numberOf(record, 10, Number.NaN), numberOf(record, 20, Number.NaN)];
    if (!Number.isFinite(x + y)) continue;
    ordinates.push(Math.max(Math.abs(x), Math.abs(y)));
    const next = record.codes.indexOf(10, record.codes.indexOf(10) + 1);
    const end =
      record.type === 'LINE'
        ? [numberOf(record, 11, Number.NaN), numberOf(record, 21, Number.NaN)]
        : [Number(record.values[next]), Number(record.values[next + 1])];
    const length = Math.hypot(end[0]! - x, end[1]! - y);
    if ((record.type === 'LINE' || record.type === 'LWPOLYLINE') && length > 0) lengths.push(length);
  }
  return { middle: median(ordinates), line: median(lengths) };
}

/** 0 for none. */
function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

function digits(value: number): string {
  return value.toFixed(3);
}
