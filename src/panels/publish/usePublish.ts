import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishFile } from '../../model/schema/publish';
import type { LeakReport } from '../../publish/withheld';
import { cancelPublish, publish } from '../../state/commands/publish';
import { useFailure } from '../import/useFailure';

export type PublishRun = {
  /** Of the work that is under way; null where none is. */
  readonly fraction: number | null;
  /** Why the last attempt made nothing; null where nothing went wrong. */
  readonly message: string | null;
  /** What was found that must not be public; null where nothing was. */
  readonly leaks: LeakReport['leaks'] | null;
  readonly start: (file: PublishFile, photos: readonly File[]) => void;
  readonly cancel: () => void;
};

/** One site at a time; `done` is called when its file has been handed over. */
export function usePublish(done: () => void): PublishRun {
  const { t } = useTranslation();
  const failureOf = useFailure();
  const [fraction, setFraction] = useState<number | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [leaks, setLeaks] = useState<LeakReport['leaks'] | null>(null);
  const running = useRef(false);
  const run = async (file: PublishFile, photos: readonly File[]) => {
    running.current = true;
    setMessage(null);
    setLeaks(null);
    setFraction(0);
    try {
      const checked = await publish(file, photos, (now) => running.current && setFraction(now));
      if (checked.leaks.length === 0) done();
      else setLeaks(checked.leaks);
    } catch (error) {
      const { code, detail } = failureOf(error);
      setMessage(code === 'cancelled' ? t('publish.cancelled') : t('publish.failed', { reason: detail }));
    } finally {
      running.current = false;
      setFraction(null);
    }
  };
  return {
    fraction,
    message,
    leaks,
    start: (file, photos) => {
      if (!running.current) void run(file, photos);
    },
    cancel: () => void cancelPublish(),
  };
}
