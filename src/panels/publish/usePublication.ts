import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { PublishFile } from '../../model/schema/publish';
import type { PublicationReport } from '../../publish/publicSite';
import { askPublication, askPublishFile } from '../../state/commands/publish';
import { useApp } from '../../state/store';
import { useFailure } from '../import/useFailure';

export type Draft = {
  /** null until the project has answered. */
  readonly file: PublishFile | null;
  readonly change: (change: Partial<PublishFile>) => void;
  /** What goes out by the draft; null while that is not known. */
  readonly report: PublicationReport | null;
  /** Why there is none. */
  readonly problem: string | null;
};

/** The project's publish.json as it is being edited, and what it would let out. */
export function usePublication(): Draft {
  const revision = useApp((state) => state.project.summary?.revision);
  const failureOf = useFailure();
  const [file, setFile] = useState<PublishFile | null>(null);
  const [answer, setAnswer] = useState<{
    of: PublishFile;
    report: PublicationReport | null;
    problem: string;
  }>();
  const [settled] = useDebouncedValue(file, 200);

  useEffect(() => {
    void askPublishFile().then((own) => setFile((now) => now ?? own));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another project.
  useEffect(() => {
    if (settled === null) return;
    let isLatest = true;
    askPublication(settled).then(
      (report) => isLatest && setAnswer({ of: settled, report, problem: '' }),
      (error: unknown) =>
        isLatest && setAnswer({ of: settled, report: null, problem: failureOf(error).detail }),
    );
    return () => {
      isLatest = false;
    };
  }, [settled, revision]);

  return {
    file,
    change: (change) => setFile((now) => now && { ...now, ...change }),
    // The last answer stands while the next is worked out, so that the list does not jump.
    report: answer?.report ?? null,
    problem: answer?.problem || null,
  };
}
