import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishFile } from '../../model/schema/publish';
import type { LeakReport } from '../../publish/withheld';
import { publish } from '../../state/commands/publish';
import { useWriting, type Writing } from '../export/useWriting';

export type PublishRun = Pick<Writing, 'fraction' | 'message' | 'cancel'> & {
  /** What was found that must not be public; null where nothing was. */
  readonly leaks: LeakReport['leaks'] | null;
  readonly start: (file: PublishFile, photos: readonly File[]) => void;
};

/** One site at a time; `done` is called when its file has been handed over. */
export function usePublish(done: () => void): PublishRun {
  const { t } = useTranslation();
  const [leaks, setLeaks] = useState<LeakReport['leaks'] | null>(null);
  const { run, ...writing } = useWriting({
    cancelled: t('publish.cancelled'),
    failed: ({ detail }) => t('publish.failed', { reason: detail }),
  });
  return {
    ...writing,
    leaks,
    start: (file, photos) =>
      run(async (work) => {
        setLeaks(null);
        const checked = await publish(file, photos, work);
        if (checked.leaks.length === 0) done();
        else setLeaks(checked.leaks);
      }),
  };
}
