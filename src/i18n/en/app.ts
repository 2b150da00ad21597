import type { Same } from '../same';
import type { app as chinese } from '../zh/app';

export const app: Same<typeof chinese> = {};
