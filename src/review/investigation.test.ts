import { describe, expect, it } from 'vitest';
import type { Finding, Observation } from './finding';
import { advised, investigationOf } from './investigation';

const finding = (given: Partial<Finding>) =>
  ({ rule: 'pipe_horizontal', verdict: 'cannot_tell', reason: 'within_survey_error', ...given }) as Finding;

const asked = (given: Finding) => investigationOf(given.rule, given);

describe('what has to be found out', () => {
  it.each([
    ['pipe_vertical', 'expose'],
    ['cover', 'expose'],
    ['drain_slope', 'level'],
    ['aisle_width', 'measure'],
  ] as const)('within the survey error of %s: %s', (rule, investigation) => {
    expect(asked(finding({ rule }))).toBe(investigation);
  });

  it.each([
    ['depth_missing', 'depth'],
    ['depth_reference_unknown', 'datum'],
    ['diameter_missing', 'size'],
    ['diameter_not_stated', 'size'],
    ['pressure_not_stated', 'records'],
    ['curve_not_drawn', 'draw'],
    ['pe_gas_to_heat_follows_cjj63', 'specialist'],
    [null, 'specialist'],
  ] as const)('where the reason is %s: %s', (reason, investigation) => {
    expect(asked(finding({ reason }))).toBe(investigation);
  });

  it('nothing where the verdict is certain', () => {
    expect(asked(finding({ verdict: 'violation', reason: null }))).toBeNull();
  });
});

describe('advice', () => {
  const remedy = [
    { code: 'gives_way', values: { feature: 'g' } },
    { code: 'shift', values: { feature: 'g', distance_m: 0.2 } },
  ] as const;
  const seen = (given: Partial<Observation>) => ({ advice: remedy, reason: null, ...given }) as Observation;

  it('moves nothing before one can tell, and says what to find out', () => {
    expect(advised('pipe_horizontal', seen({ verdict: 'cannot_tell', reason: 'depth_missing' }))).toEqual([
      remedy[0],
      { code: 'investigate', values: { how: 'depth' } },
    ]);
  });

  it('is the remedy where the verdict is certain', () => {
    expect(advised('pipe_horizontal', seen({ verdict: 'violation' }))).toEqual(remedy);
  });
});
