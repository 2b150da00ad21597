import { useMemo } from 'react';
import type { Bounds } from '../../../model/units';
import { useApp } from '../../../state/store';

/** The frames of the compounds that are open, or of all that is. */
export function useOpenBounds(): readonly Bounds[] {
  const summary = useApp((state) => state.project.summary);
  return useMemo(() => {
    if (!summary) return [];
    if (summary.compounds.length > 0) return summary.compounds.map(({ bounds }) => bounds);
    return summary.bounds ? [summary.bounds] : [];
  }, [summary]);
}
