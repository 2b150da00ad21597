import type { Same } from '../../same';
import type { decision as chinese } from '../../zh/findings/decision';

export const decision: Same<typeof chinese> = {
  title: 'Decisions',
};
