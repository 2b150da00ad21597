import type { Same } from '../../same';
import type { output as chinese } from '../../zh/findings/output';

export const output: Same<typeof chinese> = {
  title: 'Export',
};
