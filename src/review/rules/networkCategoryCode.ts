import { PIPE_CATEGORY_FACTS, type PipeCategory, readPipeCategory } from '../../model/pipeCategory';
import type { PipeNodeProperties, PipeProperties } from '../../model/schema/pipes';
import type { PlaneMetres } from '../../model/units';
import { IMPORT_DUTY } from '../../standards/survey';
import { categoryOfCode } from '../categoryCode';
import type { Desk, Rule } from '../rule';

/** Pipes and points whose CJJ 61 code, or own word for the sub-category, belongs to another category. */
export const networkCategoryCode: Rule = {
  id: 'network_category_code',
  *check(model, book, desk) {
    const figure = book.resolve(IMPORT_DUTY.category_matches_code);
    for (const { id, properties, start, end } of model.pipes) {
      tell(id, 'pipes', properties, [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]);
    }
    yield;
    for (const { id, properties, at } of model.nodes.values()) tell(id, 'pipe_nodes', properties, at);

    function tell(id: string, layer: string, properties: Coded, at: PlaneMetres): void {
      const codes = codesOf(properties);
      if (codes.length === 0) {
        desk.notCheckable();
        return;
      }
      const other = codes.find(({ means }) => !agree(properties.category, means));
      if (!other) {
        desk.pass();
        return;
      }
      report(desk, id, layer, at, other);
    }
    function report(to: Desk, id: string, layer: string, at: PlaneMetres, { code, means }: Code): void {
      to.report({
        verdict: 'violation',
        figure,
        measured: null,
        required: null,
        at,
        features: [id],
        facts: { subject: layer, code, category: means },
        advice: [{ code: 'check_data', values: { feature: id } }],
      });
    }
  },
};

type Coded = PipeProperties | PipeNodeProperties;
type Code = { readonly code: string; readonly means: PipeCategory };

/** Under which names sources keep the code of a line or a point. */
const CODE_NAMES = ['code', 'Code', 'feature_code', '管线编码', '点编码'];

/** What can be read; a word that names no category says nothing. */
function codesOf(properties: Coded): Code[] {
  const found: Code[] = [];
  const sub = 'sub_category' in properties ? properties.sub_category : null;
  const named = readPipeCategory(sub);
  if (named !== null) found.push({ code: String(sub), means: named });
  for (const name of CODE_NAMES) {
    const code = (properties as Record<string, unknown>)[name];
    const means = categoryOfCode(code) ?? readPipeCategory(code);
    if (means !== null) found.push({ code: String(code), means });
  }
  return found;
}

/** The general category of a class holds its sub-codes: 排水 may be YS, 给水 may be ZS; 雨水 is never WS. */
function agree(category: PipeCategory, means: PipeCategory): boolean {
  if (category === means || category === 'unknown' || means === 'unknown') return true;
  if (PIPE_CATEGORY_FACTS[category].code !== PIPE_CATEGORY_FACTS[means].code) return false;
  return GENERAL.includes(category) || GENERAL.includes(means);
}

const GENERAL: readonly PipeCategory[] = ['water', 'drain', 'power'];
