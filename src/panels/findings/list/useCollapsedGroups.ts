import { useMemo, useState } from 'react';
import type { FindingGrouping } from '../../../state/slices/review';

export type CollapsedGroups = {
  readonly has: (key: string) => boolean;
  readonly set: (key: string, collapsed: boolean) => void;
  /** All of them at once, also such as are still to come. */
  readonly setAll: (collapsed: boolean) => void;
};

/** Which groups show their heading alone; all are open again in another grouping. */
export function useCollapsedGroups(grouping: FindingGrouping): CollapsedGroups {
  const allOpen = useMemo<State>(() => ({ grouping, all: false, others: NONE }), [grouping]);
  const [state, setState] = useState(allOpen);
  const now = state.grouping === grouping ? state : allOpen;
  return useMemo(
    () => ({
      has: (key) => now.all !== now.others.has(key),
      set: (key, collapsed) => {
        const others = new Set(now.others);
        if (collapsed === now.all) others.delete(key);
        else others.add(key);
        setState({ ...now, others });
      },
      setAll: (all) => setState({ grouping, all, others: NONE }),
    }),
    [now, grouping],
  );
}

/** `others` are those that differ from `all`. */
type State = {
  readonly grouping: FindingGrouping;
  readonly all: boolean;
  readonly others: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();
