import { useEffect, useState } from 'react';
import { host } from '../../host/client';
import type { SceneContents } from '../../host/projectHost';

export type Asked<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly reason: string };

/** What the scene of a compound holds; asked again when the project changes. */
export function useSceneContents(compoundId: string, revision: number): Asked<SceneContents> {
  return useAsked(() => host.scene(compoundId), `${compoundId} ${revision}`);
}

/** Asks once for each key; answers that come too late are dropped. */
export function useAsked<T>(ask: () => Promise<T>, key: string): Asked<T> {
  const [answer, setAnswer] = useState<{ key: string; asked: Asked<T> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when to ask again
  useEffect(() => {
    let stale = false;
    const answered = (asked: Asked<T>) => {
      if (!stale) setAnswer({ key, asked });
    };
    ask().then(
      (value) => answered({ status: 'ready', value }),
      (error: unknown) =>
        answered({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      stale = true;
    };
  }, [key]);
  return answer?.key === key ? answer.asked : LOADING;
}

const LOADING = { status: 'loading' } as const;
