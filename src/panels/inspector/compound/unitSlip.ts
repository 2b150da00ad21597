import type { Comparison } from '../../../measure/measures';

/** A reported figure that is off by just the factor between two units people mix up. */
export type UnitSlip = {
  readonly units: 'wan' | 'mu' | 'square_kilo' | 'kilo';
  readonly factor: number;
  /** The reported figure is too small by the factor, or too large. */
  readonly direction: 'small' | 'large';
};

/** Layouts differ from ledgers by a few per cent at most, so a tenth either way is the same factor. */
const TOLERANCE = 0.1;

export function unitSlip({ unit, reported, measured }: Comparison): UnitSlip | null {
  if (reported <= 0 || measured <= 0) return null;
  for (const [units, factor] of FACTORS[unit]) {
    if (isAbout(measured / reported, factor)) return { units, factor, direction: 'small' };
    if (isAbout(reported / measured, factor)) return { units, factor, direction: 'large' };
  }
  return null;
}

const FACTORS: Record<Comparison['unit'], readonly (readonly [UnitSlip['units'], number])[]> = {
  m2: [
    ['wan', 10_000],
    ['mu', 2000 / 3],
    ['square_kilo', 1_000_000],
  ],
  m: [['kilo', 1000]],
  count: [],
};

function isAbout(ratio: number, factor: number): boolean {
  return Math.abs(ratio / factor - 1) <= TOLERANCE;
}
