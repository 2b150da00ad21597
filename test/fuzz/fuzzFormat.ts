import { type Files, mutateFiles } from './mutateFiles';
import { LIMIT_MS, type Opener, type Run } from './opener';

/** More than this is held at no time, whatever a small file says. */
const PEAK_BYTES = 1.5 * 1024 ** 3;

export type Tally = {
  readonly runs: number;
  readonly taken: number;
  /** Typed refusals of all that was dropped, by code. */
  readonly refused: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  readonly peakBytes: number;
  readonly failures: readonly Failure[];
};
export type Failure = { readonly seed: number; readonly what: string; readonly files: Files };

/**
 * Opens the good files, then as many mutations of them as asked for, seeds counting up from `seed`.
 * @throws Error where the good files themselves are not taken
 */
export async function fuzzFormat(good: Files, opener: Opener, runs: number, seed: number): Promise<Tally> {
  const first = await opener.open(good);
  if (!('taken' in first.outcome)) throw new Error(`The good files: ${JSON.stringify(first.outcome)}`);
  const refused = new Map<string, number>();
  const failures: Failure[] = [];
  let [taken, slowestMs, slowestSeed, peakBytes] = [0, 0, 0, first.peakBytes];
  for (let run = seed; run < seed + runs; run++) {
    const files = mutateFiles(good, run);
    const result = await opener.open(files);
    const { outcome, ms } = result;
    peakBytes = Math.max(peakBytes, result.peakBytes);
    if (ms > slowestMs) [slowestMs, slowestSeed] = [ms, run];
    if ('taken' in outcome) taken += 1;
    else if ('refused' in outcome) refused.set(outcome.refused, (refused.get(outcome.refused) ?? 0) + 1);
    const what = failureOf(result);
    if (what === null) continue;
    failures.push({ seed: run, what, files });
    // The peak is that of the process: the next runs begin with a fresh one.
    if (result.peakBytes > PEAK_BYTES) opener.close();
  }
  return { runs, taken, refused, slowestMs, slowestSeed, peakBytes, failures };
}

function failureOf({ outcome, peakBytes }: Run): string | null {
  if ('fault' in outcome) return outcome.fault;
  if ('hang' in outcome) return `more than ${LIMIT_MS / 1000} s`;
  if ('crash' in outcome) return `died: ${outcome.crash}`;
  return peakBytes > PEAK_BYTES ? `${Math.round(peakBytes / 1024 ** 2)} MiB` : null;
}
