import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import proj4 from 'proj4';

type Entry = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly proj4: string | null;
  /** North, west, south, east. */
  readonly bbox: readonly [number, number, number, number] | null;
};

/**
 * The horizontal systems of the EPSG dataset that proj4 can take, a row each:
 * `code, name, proj4 text, west south east north of its area of use`, between tabs.
 */
export function coordinateSystems(): string[] {
  const path = createRequire(import.meta.url).resolve('epsg-index/all.json');
  const all = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry>);
  return all
    .filter(({ kind }) => HORIZONTAL.includes(kind))
    .sort((a, b) => Number(a.code) - Number(b.code))
    .flatMap(({ code, name, proj4: text, bbox }) => {
      const definition = text === null || bbox === null ? null : shortened(text);
      if (definition === null || bbox === null || !isTaken(definition)) return [];
      const [north, west, south, east] = bbox;
      return [[code, name, definition, [west, south, east, north].join(' ')].join('\t')];
    });
}

const HORIZONTAL = ['CRS-PROJCRS', 'CRS-GEOGCRS'];

/** Not on the ground, or looping without end in proj4 where it is given a pole. */
const NOT_TAKEN = /\+proj=(geocent|moll|gstmerc|ob_tran)\b/;

/** Without what says nothing. Grids of shifts are named but not shipped, so such a shift counts as not known. */
function shortened(text: string): string {
  return text
    .replace(/ \+(no_defs|type=crs|wktext)\b/g, '')
    .replace(/ \+towgs84=0,0,0(,0,0,0,0)?(?= |$)/, ' +towgs84=0,0,0')
    .replace(/ \+nadgrids=(?!@null).*?(?= \+|$)/, ' +nadgrids=unknown')
    .trim();
}

/** Whether proj4 knows the projection and carries the middle of its area of use there and back. */
function isTaken(definition: string): boolean {
  if (NOT_TAKEN.test(definition)) return false;
  try {
    const { forward } = proj4(definition.replace(' +nadgrids=unknown', ''));
    return forward([10, 10]).every((ordinate) => !Number.isNaN(ordinate));
  } catch {
    return false;
  }
}
