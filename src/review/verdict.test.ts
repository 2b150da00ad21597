import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesFile } from '../model/schema/rules';
import { ruleBook } from '../standards/ruleBook';
import { findingId } from './findingId';
import { depthBand, planBand } from './uncertainty';
import { judge, judgeMaximum, judgeSpan, ROUNDING_M, together } from './verdict';

describe('judge', () => {
  it('at the limit and on both sides of it', () => {
    expect(judge(1, 0, 1)).toBe('pass');
    expect(judge(1 - ROUNDING_M / 2, 0, 1)).toBe('pass');
    expect(judge(0.99, 0, 1)).toBe('violation');
    expect(judge(1.1, 0.1, 1)).toBe('pass');
    expect(judge(1.09, 0.1, 1)).toBe('cannot_tell');
    expect(judge(0.91, 0.1, 1)).toBe('cannot_tell');
    expect(judge(0.89, 0.1, 1)).toBe('violation');
    expect(judgeMaximum(20.5, 0.1, 20)).toBe('violation');
    expect(judgeMaximum(20.05, 0.1, 20)).toBe('cannot_tell');
    expect(judgeMaximum(19.9, 0.1, 20)).toBe('pass');
  });

  it('a pass holds and a violation fails wherever the truth lies within the uncertainty', () => {
    const metres = fc.double({ min: -5, max: 5, noNaN: true });
    const limit = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(metres, limit, metres, fc.double({ min: -1, max: 1, noNaN: true }), (gap, u, need, at) => {
        const truth = gap + u * at;
        const verdict = judge(gap, u, need);
        if (verdict === 'pass') expect(truth).toBeGreaterThanOrEqual(need - ROUNDING_M - 1e-9);
        if (verdict === 'violation') expect(truth).toBeLessThan(need - ROUNDING_M + 1e-9);
        if (verdict === 'cannot_tell') {
          expect(gap - u).toBeLessThan(need);
          expect(gap + u).toBeGreaterThanOrEqual(need - ROUNDING_M);
        }
      }),
    );
  });

  it('spans pass in the worst case and fail in the best; an unproven band never fails', () => {
    const proven = { limit: 0.1, proven: true };
    const one = { low: 1, high: 1 };
    expect(judgeSpan({ low: 1.2, high: 1.5 }, proven, one)).toBe('pass');
    expect(judgeSpan({ low: 0.5, high: 1.5 }, proven, one)).toBe('cannot_tell');
    expect(judgeSpan({ low: 0.1, high: 0.5 }, proven, one)).toBe('violation');
    expect(judgeSpan({ low: 0.1, high: 0.5 }, { ...proven, proven: false }, one)).toBe('cannot_tell');
    expect(judgeSpan({ low: 0.5, high: 0.5 }, proven, { low: 0.2, high: 1 })).toBe('cannot_tell');
    expect(judgeSpan({ low: 0, high: 0 }, proven, { low: Number.NEGATIVE_INFINITY, high: 1 })).toBe(
      'cannot_tell',
    );
  });
});

describe('uncertainty', () => {
  const book = ruleBook();

  it('follows CJJ 61 by survey method and depth', () => {
    expect(planBand({ survey_method: 'detected' }, 1.5, book)).toEqual({
      limit: expect.closeTo(0.15),
      proven: true,
    });
    expect(depthBand({ survey_method: 'detected' }, 1.5, book)).toEqual({
      limit: expect.closeTo(0.225),
      proven: true,
    });
    expect(planBand({ survey_method: 'detected' }, 0.4, book).limit).toBeCloseTo(0.1);
    expect(depthBand({ survey_method: 'detected' }, 0.4, book)!.limit).toBeCloseTo(0.15);
    expect(planBand({ survey_method: 'surveyed' }, null, book)).toEqual({ limit: 0.05, proven: true });
    expect(depthBand({ survey_method: 'exposed' }, 2, book)).toEqual({ limit: 0.03, proven: true });
    expect(planBand({ survey_method: 'design' }, 2, book)).toEqual({ limit: 0, proven: true });
    expect(planBand({ status: 'planned' }, 2, book).limit).toBe(0);
  });

  it('takes its own accuracy first, then the quality level', () => {
    expect(planBand({ survey_method: 'detected', horizontal_accuracy_m: 0.3 }, 5, book).limit).toBe(0.3);
    expect(depthBand({ survey_method: 'records', vertical_accuracy_m: 0.2 }, 5, book)!.limit).toBe(0.2);
    expect(planBand({ survey_method: 'detected', quality_level: 'A' }, 2, book).limit).toBe(0.05);
    expect(planBand({ survey_method: 'detected', quality_level: 'B' }, 0.5, book).limit).toBe(0.25);
    expect(planBand({ quality_level: 'B' }, 2, book).limit).toBeCloseTo(0.8);
  });

  it('proves nothing from records, levels C and D, no statement, or detection without a depth', () => {
    for (const facts of [
      { survey_method: 'records' },
      { quality_level: 'C' },
      { quality_level: 'D' },
      {},
    ] as const) {
      expect(planBand(facts, 1, book)).toEqual({ limit: 0.5, proven: false });
      expect(depthBand(facts, 1, book)).toBeNull();
    }
    expect(planBand({ survey_method: 'detected' }, null, book).proven).toBe(false);
    expect(depthBand({ survey_method: 'detected' }, null, book)).toBeNull();
  });

  it('can be told how unstated lines were found', () => {
    const own = ruleBook(
      rulesFile.parse({
        format: 'jingran-rules',
        version: 1,
        settings: { unstated_survey_method: 'surveyed' },
      }),
    );
    expect(planBand({}, 1, own)).toEqual({ limit: 0.05, proven: true });
  });

  it('adds the limits of two parties', () => {
    expect(together({ limit: 0.15, proven: true }, { limit: 0.05, proven: false })).toEqual({
      limit: 0.2,
      proven: false,
    });
  });
});

describe('findingId', () => {
  it('does not depend on the order of the features, and does on place and rule', () => {
    const id = findingId('pipe_horizontal', ['a', 'b'], [118.27, 32.08]);
    expect(findingId('pipe_horizontal', ['b', 'a'], [118.27, 32.08])).toBe(id);
    expect(findingId('pipe_horizontal', ['b', 'a'], [118.270002, 32.08])).not.toBe(id);
    expect(findingId('pipe_vertical', ['a', 'b'], [118.27, 32.08])).not.toBe(id);
    expect(findingId('pipe_horizontal', ['ab'], [118.27, 32.08])).not.toBe(id);
    expect(id).toMatch(/^pipe_horizontal-[0-9a-z]{11}$/);
  });
});
