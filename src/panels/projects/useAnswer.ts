import { useCallback, useEffect, useState } from 'react';
import { useApp } from '../../state/store';
import { reasonOf } from '../shell/tell';

export type Answer<T> = {
  /** null until it is there. */
  readonly value: T | null;
  readonly error: string | null;
  /** Asks again, after `work` where there is some. */
  readonly refresh: (work?: Promise<unknown>) => Promise<void>;
};

/** What the archive answers, asked again whenever something has been saved. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Pick<Answer<T>, 'value' | 'error'>>({ value: null, error: null });
  const savedAt = useApp(({ archive }) => `${archive.key} ${archive.state?.saving} ${archive.state?.at}`);
  const refresh = useCallback(
    async (work?: Promise<unknown>) => {
      try {
        await work;
        setAnswer({ value: await ask(), error: null });
      } catch (error) {
        setAnswer((before) => ({ value: before.value, error: reasonOf(error) }));
      }
    },
    [ask],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed
  useEffect(() => void refresh(), [refresh, savedAt]);
  return { ...answer, refresh };
}
