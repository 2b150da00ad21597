import type { AppState } from '../../state/store';

/** Whether there is something for the inspector to show. */
export function hasSelection({ selection }: AppState): boolean {
  return selection.compoundId !== null || selection.feature !== null || selection.box.length > 0;
}
