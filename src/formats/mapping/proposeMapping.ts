import type { GeometryFamily, LayerId } from '../../model/layer';
import type { ImportPart } from '../importTypes';
import type { RawFeature } from '../rawFeature';

/** Where the fields of a part go in a layer, and what its features are given where they do not say. */
export function proposeMapping(
  _layer: LayerId,
  _about: {
    readonly family: GeometryFamily;
    /** The layer, table or sheet inside the file, else the file's name. */
    readonly name: string;
    readonly examples: readonly RawFeature[];
  },
): Pick<ImportPart, 'mapping' | 'set'> {
  return { mapping: [], set: {} };
}
