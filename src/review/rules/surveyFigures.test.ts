import { describe, expect, it } from 'vitest';
import type { PropertiesOf } from '../../model/layer';
import { pipe, reviewOf } from '../testReview';

type Facts = Partial<PropertiesOf<'pipes'>>;

/**
 * Water (crown 1 m down, DN200, centre 1.1) over foul, as designed: 0.40 must be clear. All the error is the
 * water's, so at 0.40 plus its band the pair passes, at 0.40 less the band it fails, and between nobody can tell.
 */
function crossing(gap: number, facts: Facts): string {
  const crown = 1.2 + gap;
  const pipes = [
    pipe(
      'w',
      'water',
      [
        [-10, 0],
        [10, 0],
      ],
      facts,
    ),
    pipe(
      'f',
      'foul',
      [
        [0, -10],
        [0, 10],
      ],
      { start_depth_m: crown, end_depth_m: crown },
    ),
  ];
  return reviewOf({ pipes }, 'pipe_vertical').findings[0]?.verdict ?? 'pass';
}

/** The same pair side by side: 1.00 must be clear in plan. */
function beside(gap: number, facts: Facts): string {
  const pipes = [
    pipe(
      'w',
      'water',
      [
        [0, 0],
        [20, 0],
      ],
      facts,
    ),
    pipe('f', 'foul', [
      [0, gap + 0.2],
      [20, gap + 0.2],
    ]),
  ];
  return reviewOf({ pipes }, 'pipe_horizontal').findings[0]?.verdict ?? 'pass';
}

const detected = { survey_method: 'detected' } as const;

describe('the error in depth', () => {
  it.each([
    ['surveyed: 0.03', { survey_method: 'surveyed' }, 0.03],
    ['detected: 0.15 of 1.1', detected, 0.165],
    ['PAS 128 A: 0.025', { ...detected, quality_level: 'A' }, 0.025],
    ['PAS 128 B2: 0.4 of 1.1', { ...detected, quality_level: 'B' }, 0.44],
  ] as [string, Facts, number][])('%s', (_name, facts, band) => {
    expect(crossing(0.4 + band + 0.0005, facts)).toBe('pass');
    expect(crossing(0.4 + band - 0.0015, facts)).toBe('cannot_tell');
    expect(crossing(0.4 - band + 0.0005, facts)).toBe('cannot_tell');
    expect(crossing(0.4 - band - 0.0015, facts)).toBe('violation');
  });
});

describe('the error in plan', () => {
  it.each([
    ['surveyed: 0.05', { survey_method: 'surveyed' }, 0.05],
    ['detected: 0.10 of 1.1', detected, 0.11],
    ['PAS 128 A: 0.05', { ...detected, quality_level: 'A' }, 0.05],
    ['PAS 128 B2: 0.4 of 1.1', { ...detected, quality_level: 'B' }, 0.44],
    [
      'PAS 128 B2, shallow: 0.25 at least',
      { ...detected, quality_level: 'B', start_depth_m: 0.4, end_depth_m: 0.4 },
      0.25,
    ],
  ] as [string, Facts, number][])('%s', (_name, facts, band) => {
    expect(beside(1 + band + 0.0005, facts)).toBe('pass');
    expect(beside(1 + band - 0.0015, facts)).toBe('cannot_tell');
    expect(beside(1 - band + 0.0005, facts)).toBe('cannot_tell');
    expect(beside(1 - band - 0.0015, facts)).toBe('violation');
  });

  it('records: 0.5 to pass, and never a violation', () => {
    const records = { survey_method: 'records' } as const;
    expect(beside(1.5005, records)).toBe('pass');
    expect(beside(1.4985, records)).toBe('cannot_tell');
    expect(beside(0.1, records)).toBe('cannot_tell');
  });
});
