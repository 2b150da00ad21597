import { useDeferredValue, useMemo } from 'react';
import type { CompoundSummary } from '../../host/summary';
import { findCompounds, sortCompounds } from '../../state/compoundQuery';
import { useApp } from '../../state/store';
import { useReadings } from './useReadings';

const NONE: readonly CompoundSummary[] = [];

/** All compounds, and those that the query lets through in its order. */
export function useShownCompounds() {
  const all = useApp((state) => state.project.summary?.compounds) ?? NONE;
  const measures = useApp((state) => state.project.measures);
  const language = useApp((state) => state.view.language);
  const query = useDeferredValue(useApp((state) => state.view.compoundQuery));
  const readings = useReadings(query.text, all);
  const shown = useMemo(
    () => sortCompounds(findCompounds(all, query, readings), query.sort, measures, language),
    [all, query, readings, measures, language],
  );
  return { all, shown };
}
