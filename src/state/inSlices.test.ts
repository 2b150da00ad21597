import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from './inSlices';

describe('a job in slices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done on return when it is small', () => {
    const done = vi.fn();
    inSlices(steps(3, 1), done);
    expect(done).toHaveBeenCalledExactlyOnceWith('all 3');
  });

  it('gives way after a few milliseconds when it is large, and ends all the same', () => {
    const done = vi.fn();
    inSlices(steps(50, 4), done);
    expect(done).not.toHaveBeenCalled();
    expect(performance.now() - began).toBeLessThan(16);
    vi.runAllTimers();
    expect(done).toHaveBeenCalledExactlyOnceWith('all 50');
  });

  it('ends when it is told to', () => {
    const done = vi.fn();
    const stop = inSlices(steps(50, 4), done);
    stop();
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  });
});

let began = 0;

/** So many steps of so many milliseconds each, by the clock of the test. */
function* steps(count: number, milliseconds: number): Generator<void, string> {
  began = performance.now();
  for (let step = 0; step < count; step++) {
    vi.advanceTimersByTime(milliseconds);
    yield;
  }
  return `all ${count}`;
}
