import type { Same } from '../same';
import type { compounds as chinese } from '../zh/compounds';

export const compounds: Same<typeof chinese> = {};
