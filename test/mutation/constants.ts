import { CLASS_LIMITS } from '../../src/standards/clearanceNotes';
import { PROGRAMME_TARGETS_PCT } from '../../src/standards/markings';
import type { Changeable } from './mutants';

/** Figures of `src/standards` that bear no clause of their own: where a class ends, what a programme aims at. */
export const CONSTANTS = [
  { file: 'clearanceNotes.ts', name: 'CLASS_LIMITS', values: CLASS_LIMITS },
  { file: 'markings.ts', name: 'PROGRAMME_TARGETS_PCT', values: PROGRAMME_TARGETS_PCT },
] as const;

export function changeableConstants(): Changeable[] {
  return CONSTANTS.flatMap(({ name, values }) =>
    Object.entries(values).map(([key, value]) => ({ id: `${name}.${key}`, value })),
  );
}
