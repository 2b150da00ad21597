import type { Same } from '../../same';
import type { matrix as chinese } from '../../zh/findings/matrix';

export const matrix: Same<typeof chinese> = {
  title: 'Matrix',
};
