import { ImportError } from './importTypes';
import { refusedFile } from './rawFeature';

const SLICE_MS = 15;

export type WorkOptions = {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Lets long work breathe: call it often; after every 15 ms of work it reports the fraction, gives
 * way to the event loop, and ends with an ImportError of code `cancelled` once the signal says so.
 */
export function paced({
  onProgress,
  signal,
}: WorkOptions): (fraction: () => number) => Promise<void> | undefined {
  let sliceStart = performance.now();
  throwIfCancelled(signal);
  return (fraction) => {
    if (performance.now() - sliceStart < SLICE_MS) return undefined;
    onProgress?.(fraction());
    return new Promise<void>((resume) => setTimeout(resume)).then(() => {
      throwIfCancelled(signal);
      sliceStart = performance.now();
    });
  };
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ImportError(refusedFile('', 'cancelled', ''));
}
