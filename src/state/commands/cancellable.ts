import * as Comlink from 'comlink';
import type { WorkOptions } from '../../formats/pacing';
import { host } from '../../host/client';

type OnHostProgress = (progress: { readonly fraction: number }) => void;

/**
 * Runs a job of the project host that the signal can end. @throws an ImportError of code `cancelled`
 * or an AbortError once the signal says so, even where the job was done by then.
 */
export async function cancellable<T>(
  { signal, onProgress }: WorkOptions,
  job: (onProgress: OnHostProgress) => Promise<T>,
): Promise<T> {
  const cancel = () => void host.cancel();
  signal?.addEventListener('abort', cancel);
  try {
    const done = await job(Comlink.proxy(({ fraction }) => onProgress?.(fraction)));
    signal?.throwIfAborted();
    return done;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
