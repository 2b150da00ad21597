import { LIMITS } from '../limits';

export const MAX_NESTING = LIMITS.nesting;

/** Whether arrays and objects are nested deeper than can be written, cloned or shown. Never recurses. */
export function isTooDeep(value: unknown, limit: number = MAX_NESTING): boolean {
  // Nearly all members are plain values, or hold nothing else.
  if (!isNest(value)) return false;
  if (limit > 0 && !Object.values(value).some(isNest)) return false;
  let level: object[] = [value];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((item) => Object.values(item).filter(isNest));
  }
  return false;
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
