import type { ImportChoices } from '../importTypes';
import type { ParsedInput } from '../parsedInput';

const NONE: ReadonlySet<number> = new Set();

/** Indexes of the features that the person leaves out because they lie far from all others. */
export function outliersOf({ file }: ParsedInput, { leaveOutliers }: ImportChoices): ReadonlySet<number> {
  const leaves =
    leaveOutliers !== undefined && Object.hasOwn(leaveOutliers, file.key) && leaveOutliers[file.key];
  return leaves ? new Set(file.crs?.outliers?.indexes) : NONE;
}
