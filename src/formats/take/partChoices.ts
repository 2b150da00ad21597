import type { GeometryFamily, LayerId } from '../../model/layer';
import type { ImportChoices } from '../importTypes';
import type { compileMapping, MapProperties } from '../mapping/compileMapping';
import type { ParsedInput } from '../parsedInput';
import type { RawFeature } from '../rawFeature';
import { familyOf } from '../recognise/recognise';

/** What was decided for one part: its layer, and where its fields go. */
export type PartChoice = {
  readonly target: LayerId | 'skip';
  /** Null where it is left out, and in a project, whose fields are ours. */
  readonly mapProperties: MapProperties | null;
  /** The field that becomes the id; null: `id` itself. */
  readonly idField: string | null;
};

/** Finds what was decided for a feature; null where it has no geometry that a choice could be made for. */
function partChoices(
  { file }: ParsedInput,
  choices: ImportChoices,
  compile: typeof compileMapping | null,
): (raw: RawFeature) => PartChoice | null {
  const byName = new Map<string | null, Map<GeometryFamily, PartChoice>>();
  for (const part of file.parts) {
    const byFamily = byName.get(part.name) ?? new Map<GeometryFamily, PartChoice>();
    byName.set(part.name, byFamily);
    const mapping = of(choices.mapping, part.key) ?? part.mapping;
    const set = of(choices.set, part.key) ?? part.set;
    const target = of(choices.layers, part.key) ?? part.layer;
    byFamily.set(part.family, {
      target,
      mapProperties: target === 'skip' ? null : (compile?.(target, mapping, set) ?? null),
      idField: mapping.find(({ target }) => target === 'id')?.field ?? null,
    });
  }
  return (raw) => {
    const family = familyOf(raw.value);
    return family === null ? null : (byName.get(raw.layer ?? null)?.get(family) ?? null);
  };
}

export type PartsOf = ReadonlyMap<ParsedInput, (raw: RawFeature) => PartChoice | null>;

/** What was decided for each file. The mapping of fields is loaded only where there is something to map. */
export async function partsOfInputs(
  inputs: readonly ParsedInput[],
  choices: ImportChoices,
): Promise<PartsOf> {
  const isForeign = ({ source, features }: ParsedInput) => source !== null && features.length > 0;
  const compile = inputs.some(isForeign) ? (await import('../mapping/compileMapping')).compileMapping : null;
  return new Map(
    inputs.map((input) => [input, partChoices(input, choices, isForeign(input) ? compile : null)]),
  );
}

function of<T>(chosen: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return chosen !== undefined && Object.hasOwn(chosen, key) ? chosen[key] : undefined;
}
