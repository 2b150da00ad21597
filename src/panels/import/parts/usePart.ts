import type { ImportPart } from '../../../formats/importTypes';
import type { FieldMapping } from '../../../formats/mapping/mappingTypes';
import type { LayerId } from '../../../model/layer';
import { useApp } from '../../../state/store';

/** A part as it is chosen now. */
export function usePart(part: ImportPart): {
  readonly layer: LayerId | 'skip';
  readonly set: ImportPart['set'];
  readonly mapping: FieldMapping;
} {
  const layer = useApp((state) => state.import.layers[part.key] ?? 'skip');
  const set = useApp((state) => state.import.set[part.key] ?? part.set);
  const mapping = useApp((state) => state.import.mapping[part.key] ?? part.mapping);
  return { layer, set, mapping };
}
