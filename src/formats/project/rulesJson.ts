import { type RulesFile, rulesFile } from '../../model/schema/rules';
import { isRuleId } from '../../review/ruleIds';
import { FIGURES } from '../../standards/figures';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { faultOf, placeOf } from '../check/schemaFault';
import { parseJson } from '../geojson/geojson';
import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/**
 * Reads rules.json. It holds as a whole or not at all: a review by half of a project's rules would look like one
 * by all of them. @throws ImportError with the value and its place, or with the figures and rules that do not exist.
 */
export function parseRulesJson(text: string, file: string): RulesFile {
  const value = parseJson(text, file);
  if (isTooDeep(value)) throw new ImportError(refusedFile(file, 'too_deep', `> ${MAX_NESTING}`));
  const read = rulesFile.safeParse(value);
  if (!read.success) throw new ImportError(refusedFile(file, 'bad_rules', faultOf(read.error, value)));
  const unknown = [
    ...Object.keys(read.data.figures)
      .filter((id) => !FIGURES.has(id))
      .map((id) => placeOf(['figures', id])),
    ...Object.keys(read.data.rules)
      .filter((id) => !isRuleId(id))
      .map((id) => placeOf(['rules', id])),
  ];
  if (unknown.length > 0) throw new ImportError(refusedFile(file, 'unknown_rules', unknown.join('; ')));
  return read.data;
}
