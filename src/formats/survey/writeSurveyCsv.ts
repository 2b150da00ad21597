import type { LossesOf, Writer } from '../writer';

export const write: Writer = async () => new Map();
export const lossesOf: LossesOf = () => [];
