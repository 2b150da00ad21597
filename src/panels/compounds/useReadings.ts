import { useEffect, useState } from 'react';
import { needsReadings } from '../../state/compoundQuery';
import { loadReadings, type Readings } from '../../state/pinyin';

/** The pinyin dictionary once letters have been typed; null before. */
export function useReadings(text: string): Readings | null {
  const [readings, setReadings] = useState<{ of: Readings } | null>(null);
  const needed = needsReadings(text) && readings === null;
  useEffect(() => {
    if (!needed) return;
    let gone = false;
    void loadReadings().then((of) => {
      if (!gone) setReadings({ of });
    });
    return () => {
      gone = true;
    };
  }, [needed]);
  return readings?.of ?? null;
}
