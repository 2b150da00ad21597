import type { Same } from '../../same';
import type { trialPits as chinese } from '../../zh/findings/trialPits';

export const trialPits: Same<typeof chinese> = {
  title: 'Trial pits',
};
