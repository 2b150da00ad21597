import { useRef, useState } from 'react';
import type { WorkOptions } from '../../formats/pacing';
import type { Failure } from '../import/failure';
import { useFailure } from '../import/useFailure';

export type Writing = {
  /** Of the work that is under way; null where none is. */
  readonly fraction: number | null;
  /** Why the last attempt wrote nothing; null where nothing went wrong. */
  readonly message: string | null;
  readonly run: (work: (options: WorkOptions) => Promise<void>) => void;
  readonly cancel: () => void;
};

type Words = {
  readonly cancelled: string;
  readonly failed: (failure: Failure) => string;
};

/** Work that ends in a file, one at a time. */
export function useWriting({ cancelled, failed }: Words): Writing {
  const failureOf = useFailure();
  const [fraction, setFraction] = useState<number | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const run: Writing['run'] = async (work) => {
    if (running.current) return;
    const own = new AbortController();
    const { signal } = own;
    const onProgress = (now: number) => running.current === own && setFraction(now);
    running.current = own;
    setMessage(null);
    setFraction(0);
    try {
      await work({ signal, onProgress });
    } catch (error) {
      const failure = failureOf(error);
      const isCancelled = signal.aborted || failure.code === 'cancelled';
      setMessage(isCancelled ? cancelled : failed(failure));
    } finally {
      running.current = null;
      setFraction(null);
    }
  };
  return { fraction, message, run, cancel: () => running.current?.abort() };
}
