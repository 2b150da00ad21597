import { useEffect, useState } from 'react';
import type { ExportOptions, Loss } from '../../formats/writer';
import { askLosses } from '../../state/commands/export';
import { orTell } from '../shell/tell';

/** What would be lost, asked of the worker; null until it answers. The coordinate system loses nothing. */
export function useLosses(
  { format, layers, encoding, language }: ExportOptions,
  revision: number,
): readonly Loss[] | null {
  const chosen = layers?.join() ?? null;
  const key = [format, chosen, encoding, revision].join('|');
  const [answer, setAnswer] = useState<{ key: string; losses: readonly Loss[] } | null>(null);
  useEffect(() => {
    let gone = false;
    const options = { format, encoding, language, crs: 'EPSG:4490' };
    const wanted = chosen === null ? null : (chosen.split(',') as ExportOptions['layers']);
    // Whoever ticks one layer after the other is not to be counted each time.
    const timer = setTimeout(() => {
      const ask = askLosses({ ...options, layers: wanted }).then((losses) => {
        if (!gone) setAnswer({ key, losses });
      });
      void orTell(ask);
    }, 200);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, format, chosen, encoding, language]);
  return answer?.key === key ? answer.losses : null;
}
