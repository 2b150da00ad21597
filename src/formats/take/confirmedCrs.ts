import type { CrsChoice } from '../crs/crsTypes';
import type { ImportChoices } from '../importTypes';
import type { ParsedInput } from '../parsedInput';

/** What was chosen for a file, else what is certain; null where neither is. */
export function confirmedCrs(file: ParsedInput['file'], { crs }: ImportChoices): CrsChoice | null {
  const chosen = crs !== undefined && Object.hasOwn(crs, file.key) ? crs[file.key] : undefined;
  if (chosen !== undefined) return chosen;
  const [first] = file.crs?.candidates ?? [];
  return file.crs?.certain && first !== undefined ? { crs: first.crs, axes: first.axes } : null;
}
