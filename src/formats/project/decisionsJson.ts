import { mergeDecisions } from '../../model/decisions';
import { type Decision, decision, decisionsFile } from '../../model/schema/decisions';
import { isRecord } from '../check/featureGuard';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { faultOf } from '../check/schemaFault';
import { parseJson } from '../geojson/geojson';
import { ImportError, type ImportProblem } from '../importTypes';
import { refusedFile } from '../rawFeature';

/**
 * Reads decisions.json. A decision that is broken is left out and said so, the others are kept; of two
 * on one finding the later holds. @throws ImportError where the file as a whole is none.
 */
export function parseDecisionsJson(
  text: string,
  file: string,
): { readonly decisions: readonly Decision[]; readonly problems: readonly ImportProblem[] } {
  const value = parseJson(text, file);
  if (isTooDeep(value)) throw new ImportError(refusedFile(file, 'too_deep', `> ${MAX_NESTING}`));
  const listed = isRecord(value) && Array.isArray(value.decisions) ? (value.decisions as unknown[]) : null;
  const head = decisionsFile.safeParse(listed === null ? value : { ...(value as object), decisions: [] });
  if (!head.success) throw new ImportError(refusedFile(file, 'bad_decisions', faultOf(head.error, value)));
  const problems: ImportProblem[] = [];
  const decisions: Decision[] = [];
  for (const [index, entry] of (listed ?? []).entries()) {
    const read = decision.safeParse(entry);
    if (read.success) {
      decisions.push(read.data);
      continue;
    }
    const detail = faultOf(read.error, entry, ['decisions', index]);
    problems.push({ ...refusedFile(file, 'bad_decisions', detail), index });
  }
  return { decisions: mergeDecisions([], decisions), problems };
}
