import type { Same } from '../same';
import type { statusWords as chinese } from '../zh/statusWords';

export const statusWords: Same<typeof chinese> = {
  not_started: 'Not started',
  under_construction: 'Under construction',
  completed: 'Completed',
  accepted: 'Accepted',
  handed_over: 'Handed over',
  unknown: 'Not stated',
};
