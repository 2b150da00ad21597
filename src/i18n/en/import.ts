import type { Same } from '../same';
import type { importing as chinese } from '../zh/import';

export const importing: Same<typeof chinese> = {};
