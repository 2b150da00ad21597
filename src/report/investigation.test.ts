import { describe, expect, it } from 'vitest';
import type { Finding } from '../review/finding';
import { investigationOf } from './investigation';

const finding = (given: Partial<Finding>) =>
  ({ rule: 'pipe_horizontal', verdict: 'cannot_tell', reason: 'within_survey_error', ...given }) as Finding;

describe('what has to be found out', () => {
  it.each([
    ['pipe_vertical', 'expose'],
    ['cover', 'expose'],
    ['drain_slope', 'level'],
    ['aisle_width', 'measure'],
  ] as const)('within the survey error of %s: %s', (rule, investigation) => {
    expect(investigationOf(finding({ rule }))).toBe(investigation);
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
    expect(investigationOf(finding({ reason }))).toBe(investigation);
  });

  it('nothing where the verdict is certain', () => {
    expect(investigationOf(finding({ verdict: 'violation', reason: null }))).toBeNull();
  });
});
