import { describe, expect, it } from 'vitest';
import { addTotals, closingLine, countReport } from './totals';

describe('totals of a test run', () => {
  it('counts a file that broke before its first test as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [1, 2, 3] },
        { status: 'failed', assertionResults: [1] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countReport(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('adds runs and says them in one line', () => {
    const sum = addTotals({ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 0, skipped: 0 });
    expect(closingLine(sum)).toBe('7 passed, 0 failed');
    expect(closingLine({ ...sum, skipped: 2 })).toBe('7 passed, 0 failed, 2 skipped');
  });
});
