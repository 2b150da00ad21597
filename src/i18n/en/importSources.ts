import type { Same } from '../same';
import type { sources as chinese } from '../zh/importSources';

export const sources: Same<typeof chinese> = {
  none: 'This project does not say where its data came from. Files you import are listed here.',
  note: 'The coordinate system of a source can be changed afterwards: its features move, and undo brings them back.',
  list: 'Data sources',
  imported: 'imported {{date}}',
  change: 'Change coordinate system…',
  back: 'Back',
  apply: 'Move it here',
  looking: 'Working out where each system would put it…',
  current: 'Now: {{name}}',
  same: 'The system it has now',
};
