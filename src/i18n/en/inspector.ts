import type { Same } from '../same';
import type { inspector as chinese } from '../zh/inspector';

export const inspector: Same<typeof chinese> = {};
