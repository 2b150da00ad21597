import type * as z from 'zod/mini';
import type { LayerId } from '../../model/layer';
import { LAYER_SCHEMAS } from '../../model/layerSchemas';
import type { ColumnValues } from './columnValues';
import { conversionOf } from './conversions';
import type { FieldConversion } from './mappingTypes';
import { hasTargetWords } from './targetWords';

const LISTS: Readonly<Record<string, FieldConversion>> = {
  'pipes.laying': 'laying_code',
  'pipes.status': 'status_code',
  'pipes.survey_method': 'survey_method',
  'pipes.flow_direction': 'flow_direction',
  'pipe_nodes.kind': 'node_kind',
};

/**
 * How a field with a property's own name is read: as it stands, since the schema mends what can be mended and tells it,
 * unless its words are those of another vocabulary (`surface = paving_stones`, `laying = 直埋`).
 */
export function sameNameConversion(
  layer: LayerId,
  target: string,
  { stated }: ColumnValues,
): FieldConversion {
  const convert = LISTS[`${layer}.${target}`] ?? (hasTargetWords(layer, target) ? 'word' : null);
  if (convert === null) return 'none';
  const schema = (LAYER_SCHEMAS[layer].shape as Readonly<Record<string, z.ZodMiniType>>)[target];
  const foreign = stated.filter((value) => schema?.safeParse(value).success === false);
  const read = conversionOf(convert, target, layer);
  return foreign.some((value) => read(value) !== null) ? convert : 'none';
}
