import { type ColumnValues, rangeText } from './columnValues';
import type { Unit } from './fieldName';
import type { FieldConversion, FieldRule } from './mappingTypes';

type Told = { readonly convert: FieldConversion; readonly why: FieldRule['why'] | null };

/**
 * How the figures of a field come into the unit of their target: by the unit in the field's name, else by values
 * that can be in one unit only (a depth of 120 is in centimetres). `why` is null where nothing had to be decided.
 */
export function figureConversion(target: string, unit: Unit | null, column: ColumnValues): Told {
  const own = unitOf(target);
  if (unit !== null && own !== null) {
    const stated = CONVERSIONS.get(`${unit}>${own}`);
    if (stated !== undefined) return { convert: stated, why: null };
  }
  if (unit === 'wan') return { convert: 'wan_to_one', why: null };
  const guessed = target === 'diameter_mm' ? diameterUnit(column) : guess(target, column);
  if (guessed === null) return { convert: target === 'diameter_mm' ? 'pipe_size' : 'number', why: null };
  const convert = CONVERSIONS.get(`${guessed}>${own}`)!;
  return { convert, why: { code: 'values', detail: `${rangeText(column)} ${SYMBOLS[guessed] ?? guessed}` } };
}

function unitOf(target: string): string | null {
  return /_(mm|m2|m|kv|mpa)$/.exec(target)?.[1] ?? null;
}

const SYMBOLS: Partial<Record<Unit, string>> = { inch: 'in', kv: 'kV', v: 'V', mpa: 'MPa', kpa: 'kPa' };

const CONVERSIONS: ReadonlyMap<string, FieldConversion> = new Map([
  ['mm>mm', 'number'],
  ['cm>mm', 'cm_to_mm'],
  ['m>mm', 'm_to_mm'],
  ['inch>mm', 'inch_to_mm'],
  ['mm>m', 'mm_to_m'],
  ['cm>m', 'cm_to_m'],
  ['m>m', 'number'],
  ['km>m', 'km_to_m'],
  ['ft>m', 'ft_to_m'],
  ['kv>kv', 'number'],
  ['v>kv', 'v_to_kv'],
  ['mpa>mpa', 'number'],
  ['kpa>mpa', 'kpa_to_mpa'],
  ['m2>m2', 'number'],
  ['ha>m2', 'ha_to_m2'],
  ['mu>m2', 'mu_to_m2'],
  ['wan>m2', 'wan_to_one'],
]);

/** From which median on the figures of a target can only be in a smaller unit. Areas of a ledger are never guessed. */
const SMALLER: readonly {
  readonly of: RegExp;
  readonly from: readonly (readonly [median: number, unit: Unit])[];
}[] = [
  {
    of: /depth_m$/,
    from: [
      [300, 'mm'],
      [30, 'cm'],
    ],
  },
  {
    of: /^trunk_diameter_m$/,
    from: [
      [100, 'mm'],
      [3, 'cm'],
    ],
  },
  {
    of: /^(?:clear_height|width|crown_diameter)_m$/,
    from: [
      [1000, 'mm'],
      [150, 'cm'],
    ],
  },
  { of: /^height_m$/, from: [[2000, 'mm']] },
  { of: /^voltage_kv$/, from: [[1200, 'v']] },
];
/** Below which median they can only be in metres. */
const SECTION_METRES = 10;
const WALL_METRES = 0.1;

function guess(target: string, { numbers, median }: ColumnValues): Unit | null {
  if (target === 'section_width_mm' || target === 'section_height_mm')
    return median <= SECTION_METRES ? 'm' : null;
  if (target === 'wall_mm') return median <= WALL_METRES ? 'm' : null;
  // 380 and 400 are the volts of a house connection; no line of kilovolts in a compound comes near.
  if (target === 'voltage_kv' && numbers.some((value) => value === 380 || value === 400)) return 'v';
  const found = SMALLER.find(({ of }) => of.test(target));
  return found?.from.find(([from]) => median >= from)?.[1] ?? null;
}

/** Nominal sizes in inches that are none in millimetres in ordinary pipes. */
const INCHES = new Set([
  0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 30, 36, 42, 48,
]);
const ONLY_INCHES = new Set([2, 3, 4, 6, 8, 12, 14, 18]);
/** Half of all pipes are narrower than 5 only in metres. */
const DIAMETER_METRES = 3;

function diameterUnit({ stated, numbers, median }: ColumnValues): Unit | null {
  if (numbers.length === 0 || numbers.length * 2 < stated.length) return null;
  const areInches =
    numbers.every((value) => INCHES.has(value)) && numbers.some((value) => ONLY_INCHES.has(value));
  if (areInches && numbers.every((value) => value >= 2)) return 'inch';
  return median <= DIAMETER_METRES ? 'm' : null;
}
