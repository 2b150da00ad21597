import type { LayerId } from '../../model/layer';
import type { ImportPart } from '../importTypes';
import { proposeMapping } from '../mapping/proposeMapping';
import type { ParsedInput } from '../parsedInput';
import { examplesOf } from './recognise';

/** Where the fields of a part would go in a layer, which need not be the proposed one. */
export function mappingFor(
  inputs: readonly ParsedInput[],
  key: ImportPart['key'],
  layer: LayerId,
): Pick<ImportPart, 'mapping' | 'set'> {
  const input = inputs.find(({ file }) => file.parts.some((part) => part.key === key));
  const part = input?.file.parts.find((candidate) => candidate.key === key);
  if (input === undefined || part === undefined) throw new Error(`no part ${key}`);
  const { name, family } = part;
  return proposeMapping(layer, {
    family,
    name: name ?? input.file.name,
    examples: examplesOf(input.features, name, family),
  });
}
