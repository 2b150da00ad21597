import { LAYER_IDS } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import { gbkCharacter } from '../columns/gbkBytes';
import { addMemberLosses, addProjectLosses, lossList } from '../columns/lossList';
import type { ExportOptions, Loss } from '../writer';

const SURVEY_LAYERS = ['pipes', 'pipe_nodes'] as const;
/** Excel refuses a file with a longer cell. */
const LONGEST_CELL = 32_767;

/** What survey tables cannot hold of a project: other layers, nested values, and that a value is stated to be none. */
export function surveyLosses(
  project: Project,
  { layers, encoding }: Pick<ExportOptions, 'layers' | 'encoding'>,
  format: 'csv' | 'xlsx',
): Loss[] {
  const list = lossList();
  for (const layer of layers ?? LAYER_IDS) {
    const count = featuresOf(project, layer).length;
    if (count > 0 && layer !== 'pipes' && layer !== 'pipe_nodes') list.add('layer_left_out', layer, count);
  }
  const characters = new Map<string, boolean>();
  for (const layer of SURVEY_LAYERS) {
    if (layers !== null && !layers.includes(layer)) continue;
    for (const { geometry, properties } of featuresOf(project, layer)) {
      if (geometry.type === 'MultiPoint') list.add('geometry_kind', 'MultiPoint → Point');
      for (const [name, value] of Object.entries(properties)) {
        if (value === null || value === '') list.add('absent_is_null', name);
        else if (typeof value === 'object') list.add('nested_value', name);
        else if (typeof value === 'string') {
          if (format === 'xlsx' && value.length > LONGEST_CELL) list.add('text_shortened', name);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML has not.
          if (format === 'xlsx' && /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value))
            list.add('control_characters', name);
          if (format === 'csv' && encoding === 'gbk' && !isInGbk(value, characters))
            list.add('not_in_encoding', name);
        }
      }
    }
  }
  addMemberLosses(
    list,
    project,
    SURVEY_LAYERS.filter((layer) => layers?.includes(layer) ?? true),
  );
  addProjectLosses(list, project);
  return list.losses();
}

function isInGbk(text: string, known: Map<string, boolean>): boolean {
  for (const character of text) {
    let isIn = known.get(character);
    if (isIn === undefined) {
      isIn = gbkCharacter(character) !== null;
      known.set(character, isIn);
    }
    if (!isIn) return false;
  }
  return true;
}
