import type { Progress } from '../../formats/importTypes';
import type { MeasuresByCompound, ProjectSummary } from '../../host/summary';

export type ProjectSlice = {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly progress: Progress | null;
  /** One line that says what failed, when status is `failed`. */
  readonly error: string | null;
  readonly summary: ProjectSummary | null;
  /** null until measured. */
  readonly measures: MeasuresByCompound | null;
};

export const initialProject: ProjectSlice = {
  status: 'loading',
  progress: null,
  error: null,
  summary: null,
  measures: null,
};
