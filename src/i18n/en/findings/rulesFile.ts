import type { Same } from '../../same';
import type { rulesFile as chinese } from '../../zh/findings/rulesFile';

export const rulesFile: Same<typeof chinese> = {
  title: 'Rules file',
};
