import type { Withheld, WithheldValue } from '../withheld';
import { type BytePatterns, bytePatterns } from './bytePatterns';
import { isDistinctive, numberOf, weightOf } from './distinctive';
import { type NameTable, nameTable } from './nameTable';
import { pairKey } from './pairKey';
import { type FloatFilters, floatFilters } from './scanFloats';
import { type WithheldPlaces, withheldPlaces } from './withheldPlaces';

/** What is withheld, made ready for looking. */
export type Search = {
  /** What `patterns` finds: distinctive texts, then distinctive numbers as they lie in memory. */
  readonly bytes: readonly WithheldValue[];
  readonly patterns: BytePatterns;
  readonly numbers: ReadonlyMap<number, WithheldValue>;
  /** What is looked for beside its property's name, by `pairKey`. */
  readonly pairs: ReadonlyMap<string, WithheldValue>;
  readonly withheldNames: ReadonlySet<string>;
  readonly names: NameTable;
  readonly places: WithheldPlaces;
  readonly floats: FloatFilters;
};

export function compileWithheld(withheld: Withheld): Search {
  const texts = new Map<string, WithheldValue>();
  const numbers = new Map<number, WithheldValue>();
  const pairs = new Map<string, WithheldValue>();
  for (const value of withheld.values) {
    pairs.set(pairKey(value.property, value.value), value);
    if (!isDistinctive(value.value, value.property === 'id')) continue;
    const number = numberOf(value.value);
    const text = String(value.value);
    if (number !== null) numbers.set(Math.abs(number), numbers.get(Math.abs(number)) ?? value);
    else texts.set(text, texts.get(text) ?? value);
  }
  const names = new Set(withheld.names);
  for (const { property } of withheld.values) names.add(property);
  const places = withheldPlaces(withheld);
  return {
    bytes: [...texts.values(), ...numbers.values()],
    patterns: bytePatterns([...texts.keys()], [...numbers].map(signed)),
    numbers,
    pairs,
    withheldNames: withheld.names,
    names: nameTable(names),
    places,
    floats: floatFilters(places),
  };
}

/** As the project has it: in memory the sign is a part of it. */
function signed([size, { value }]: readonly [number, WithheldValue]): number {
  return (numberOf(value) ?? size) < 0 ? -size : size;
}

/** Ids of some length are never taken for words of the programs, even if the programs hold them. */
export function isCertainId({ property, value }: WithheldValue): boolean {
  return property === 'id' && weightOf(String(value)) >= 8;
}
