import type { Same } from '../../same';
import type { picture as chinese } from '../../zh/findings/picture';

export const picture: Same<typeof chinese> = {
  title: 'Section',
};
