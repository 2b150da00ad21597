import type { Category } from '../network';
import type { Verdict } from '../planted';
import type { Stub } from './court';

/** One pipe of a case: what it is and how deep its crown (a drain: its invert) lies. */
export type Side = { category: Category; diameter: number; depth: number | null; survey?: Stub['survey'] };

/** Pairs side by side: clear distance in plan, outer wall to outer wall. */
export const PARALLEL: readonly [Verdict, number, Side, Side, string][] = [
  ['violation', 0.2, water(100, 1.2), gas(90, 1.2), 'water and gas 0.20 m apart, 0.50 m asked'],
  ['violation', 0.5, water(100, 1.2), storm(300, 1.5), 'water and storm drain 0.50 m apart, 1.00 m asked'],
  ['violation', 0.4, telecom(110, 1), foul(200, 1.6), 'telecom and foul sewer 0.40 m apart, 1.00 m asked'],
  ['pass', 0.8, water(100, 1.2), gas(90, 1.2), 'water and gas 0.80 m apart, 0.50 m asked'],
  ['pass', 1.3, water(100, 1.2), storm(300, 1.5), 'water and storm drain 1.30 m apart, 1.00 m asked'],
  ['pass', 1.3, telecom(110, 1), foul(200, 1.6), 'telecom and foul sewer 1.30 m apart, 1.00 m asked'],
  [
    'cannot_tell',
    0.5,
    water(100, 1.5, 'detected'),
    gas(90, 1.4, 'detected'),
    'water and gas 0.50 m apart, both only detected',
  ],
  [
    'cannot_tell',
    1.02,
    water(100, 2, 'detected'),
    storm(300, 2.2),
    'water (detected) 1.02 m from a storm drain, 1.00 m asked',
  ],
  [
    'cannot_tell',
    0.52,
    water(100, 2, 'detected'),
    power(100, 1),
    'water (detected) 0.52 m from power, 0.50 m asked',
  ],
];

/** Crossings: the depths give the clear height between the two. */
export const CROSSING: readonly [Verdict, Side, Side, string][] = [
  ['violation', gas(90, 1), water(100, 1.14), 'gas 0.05 m above water, 0.15 m asked'],
  ['violation', water(100, 1), storm(300, 1.6), 'water 0.20 m above a storm drain, 0.40 m asked'],
  ['violation', power(100, 0.7), telecom(110, 0.86), 'power 0.06 m above telecom, 0.25 m asked'],
  ['violation', storm(300, 1.7), foul(200, 1.95), 'storm drain 0.05 m above a foul sewer, 0.15 m asked'],
  ['pass', gas(90, 1), water(100, 1.5), 'gas 0.41 m above water, 0.15 m asked'],
  ['pass', water(100, 1), storm(300, 2.1), 'water 0.70 m above a storm drain, 0.40 m asked'],
  ['pass', power(100, 0.6), telecom(110, 1.2), 'power 0.50 m above telecom, 0.25 m asked'],
  ['cannot_tell', gas(90, null), water(100, 1.4), 'the depth of the gas pipe is not known'],
  ['cannot_tell', water(100, null), storm(300, 1.8), 'the depth of the water pipe is not known'],
  ['cannot_tell', telecom(110, null), power(100, 0.8), 'the depth of the telecom duct is not known'],
  [
    'cannot_tell',
    gas(90, 1.2, 'detected'),
    water(100, 1.46, 'detected'),
    '0.17 m of clear height, within the error of detection',
  ],
  [
    'cannot_tell',
    water(100, 1.5, 'detected'),
    storm(300, 2.38),
    '0.48 m of clear height for 0.40 m, within the error of detection',
  ],
  [
    'cannot_tell',
    gas(90, 1.3, 'detected'),
    foul(200, 1.8),
    '0.21 m of clear height for 0.15 m, within the error of detection',
  ],
];

export const COVER: readonly [Verdict, Side, string][] = [
  ['violation', water(100, 0.3), 'water with 0.30 m of cover, 0.60 m asked'],
  ['violation', telecom(110, 0.25), 'telecom duct with 0.25 m of cover, 0.60 m asked'],
  ['violation', foul(200, 0.5), 'foul sewer with 0.30 m of cover, 0.60 m asked'],
  ['pass', water(100, 0.8), 'water with 0.80 m of cover, 0.70 m asked even under a carriageway'],
  ['pass', telecom(110, 0.96), 'telecom duct with 0.96 m of cover, 0.90 m asked even under a carriageway'],
  ['pass', foul(200, 1), 'foul sewer with 0.80 m of cover, 0.70 m asked even under a carriageway'],
];

export const TREE: readonly [Verdict, number, Side][] = [
  ['violation', 0.7, water(100, 1.2)],
  ['violation', 0.3, gas(90, 1)],
  ['violation', 0.8, foul(200, 1.6)],
  ['pass', 1.9, water(100, 1.2)],
  ['pass', 1.1, gas(90, 1)],
  ['pass', 1.9, foul(200, 1.6)],
];

export function water(diameter: number, depth: number | null, survey?: Stub['survey']): Side {
  return { category: 'water', diameter, depth, survey };
}
export function gas(diameter: number, depth: number | null, survey?: Stub['survey']): Side {
  return { category: 'gas', diameter, depth, survey };
}
function storm(diameter: number, depth: number | null): Side {
  return { category: 'storm', diameter, depth };
}
export function foul(diameter: number, depth: number | null): Side {
  return { category: 'foul', diameter, depth };
}
export function telecom(diameter: number, depth: number | null): Side {
  return { category: 'telecom', diameter, depth };
}
function power(diameter: number, depth: number | null): Side {
  return { category: 'power', diameter, depth };
}
