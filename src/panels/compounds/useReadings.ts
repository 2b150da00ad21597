import { useEffect, useState } from 'react';
import type { CompoundSummary } from '../../host/summary';
import type { Readings } from '../../model/nameSearch';
import { needsReadings } from '../../state/compoundQuery';
import { loadReadings } from '../../state/pinyin';

/** The readings of the names of these compounds once letters have been typed; null before. */
export function useReadings(text: string, compounds: readonly CompoundSummary[]): Readings | null {
  const [loaded, setLoaded] = useState<{ of: readonly CompoundSummary[]; readings: Readings } | null>(null);
  const needed = needsReadings(text) && loaded?.of !== compounds;
  useEffect(() => {
    if (!needed) return;
    let gone = false;
    void loadReadings(compounds.map(({ properties }) => properties.name)).then((readings) => {
      if (!gone) setLoaded({ of: compounds, readings });
    });
    return () => {
      gone = true;
    };
  }, [needed, compounds]);
  return loaded?.readings ?? null;
}
