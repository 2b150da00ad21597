import type { ImportChoices, ImportProposal, ImportReport, Progress } from '../../formats/importTypes';
import type { LayerId } from '../../model/layer';

export type ImportSlice = {
  readonly stage: 'closed' | 'reading' | 'choosing' | 'taking' | 'done' | 'failed';
  readonly progress: Progress | null;
  readonly proposal: ImportProposal | null;
  readonly mode: ImportChoices['mode'];
  /** The layer chosen for each part of the proposal. */
  readonly layers: Readonly<Record<string, LayerId | 'skip'>>;
  readonly report: ImportReport | null;
  readonly error: string | null;
};

export const initialImport: ImportSlice = {
  stage: 'closed',
  progress: null,
  proposal: null,
  mode: 'replace',
  layers: {},
  report: null,
  error: null,
};
