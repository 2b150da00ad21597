import type { Same } from '../same';
import type { scene as chinese } from '../zh/scene';

export const scene: Same<typeof chinese> = {};
