import { createStore, useStore } from 'zustand';
import { type ArchiveSlice, initialArchive } from './slices/archive';
import { type ImportSlice, initialImport } from './slices/import';
import { initialLayers, type LayersSlice } from './slices/layers';
import { initialProject, type ProjectSlice } from './slices/project';
import { initialReview, type ReviewSlice } from './slices/review';
import { initialSelection, type SelectionSlice } from './slices/selection';
import { initialTool, type ToolSlice } from './slices/tool';
import { initialView, type ViewSlice } from './slices/view';

/** Everything that changes. Only the commands in `state/commands` write it. */
export type AppState = {
  readonly project: ProjectSlice;
  readonly view: ViewSlice;
  readonly layers: LayersSlice;
  readonly selection: SelectionSlice;
  readonly tool: ToolSlice;
  readonly import: ImportSlice;
  readonly review: ReviewSlice;
  readonly archive: ArchiveSlice;
};

export const store = createStore<AppState>(() => ({
  project: initialProject,
  view: initialView,
  layers: initialLayers,
  selection: initialSelection,
  tool: initialTool,
  import: initialImport,
  review: initialReview,
  archive: initialArchive,
}));

export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(store, selector);
}

/** Writes part of one slice. For commands only. */
export function patch<K extends keyof AppState>(slice: K, change: Partial<AppState[K]>): void {
  store.setState((state) => ({ [slice]: { ...state[slice], ...change } }) as Pick<AppState, K>);
}
