import type { Same } from '../same';
import type { map as chinese } from '../zh/map';

export const map: Same<typeof chinese> = {};
