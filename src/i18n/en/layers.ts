import type { Same } from '../same';
import type { layers as chinese } from '../zh/layers';

export const layers: Same<typeof chinese> = {};
