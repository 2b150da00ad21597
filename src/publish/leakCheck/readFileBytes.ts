import type { Search } from './compileWithheld';
import { METRES_IN_DEGREE } from './coordinateSystems';
import { type Budget, inflateAt } from './inflate';
import { pictureTrouble } from './pictureTrouble';
import { readPmtiles } from './pmtiles';
import { type Finding, scanView } from './scanView';
import { unpackMembers } from './unpackMembers';
import { unpackTexts } from './unpackTexts';
import { isUnreadable } from './unreadable';
import { readVectorTile, tilePlaceOf } from './vectorTiles';
import { type View, viewOf } from './view';
import { withheldAt } from './withheldPlaces';

export type ViewFound = (view: View, finding: Finding) => void;

/** Reads a file, its path, and all that can be unpacked from it. */
export async function readFileBytes(
  path: string,
  bytes: Uint8Array,
  search: Search,
  budget: Budget,
  pace: () => Promise<void> | undefined,
  found: ViewFound,
): Promise<void> {
  const named = viewOf(path, ['path'], new TextEncoder().encode(path));
  const pending: View[] = [viewOf(path, [], bytes), named];
  for (let view = pending.pop(); view; view = pending.pop()) {
    const here = view;
    await scanView(here, search, (finding) => found(here, finding), pace);
    const unreadable = (why: string, at = 0) =>
      found(here, { kind: 'unreadable_file', at, what: why, excuse: null });
    if (here.within.length === 0 && isUnreadable(path, here.bytes)) unreadable('unknown_compression');
    const trouble = isWholeFile(here) ? pictureTrouble(here.bytes) : null;
    if (trouble === 'damaged') unreadable(trouble);
    else if (trouble) found(here, { kind: 'never_public', at: 0, what: trouble, excuse: null });
    if (here.within.length >= DEEPEST) {
      if (unpackMembers(here, budget).views.length > 0) unreadable('too_deep');
      continue;
    }
    pending.push(...unpackTexts(here));
    const archive = here.isText ? null : readPmtiles(here.bytes, budget);
    if (archive) {
      if (!archive.isReadable) unreadable('unknown_compression');
      pending.push(viewOf(path, [...here.within, 'pmtiles: metadata'], archive.metadata));
      for (const { place, bytes: tile } of archive.tiles) {
        const { z, x, y } = place;
        pending.push(viewOf(path, [...here.within, `pmtiles: ${z}/${x}/${y}`], tile, place));
      }
      continue;
    }
    pending.push(...readTile(here, search, found, unreadable));
    if (here.isText) continue;
    const members = unpackMembers(here, budget);
    pending.push(...members.views);
    if (here.within.length === 0 && members.views.length === 0) {
      const bare = inflateAt(here.bytes, 0, budget);
      if (bare?.isWhole) pending.push(viewOf(path, ['deflate'], bare.bytes));
    }
    for (const { at, why } of members.unreadable) unreadable(why, at);
  }
}

const DEEPEST = 10;

/** Not what begins somewhere in a page, as the address of a picture does. */
function isWholeFile({ within, isText }: View): boolean {
  return !isText && within.every((how) => how === 'gzip' || how.startsWith('zip: '));
}

/** The places in a vector tile; what its features say is read as text. */
function readTile(
  { file, within, bytes, tile }: View,
  search: Search,
  found: ViewFound,
  unreadable: (why: string) => void,
): View[] {
  const place = tile ?? tilePlaceOf(within.findLast((how) => how.startsWith('zip: '))?.slice(5) ?? file);
  const contents = readVectorTile(bytes, place);
  if (!contents) return [];
  const view = viewOf(file, [...within, 'vector tile'], new TextEncoder().encode(contents.properties));
  if (!place) unreadable('tile_without_place');
  const [step] = contents.step;
  for (const places of search.places) {
    // A tile is drawn over a base map, whose degrees may be shifted.
    const { name, metres } = places.system;
    if (metres !== METRES_IN_DEGREE || step * metres > COARSEST_M) continue;
    for (const [lon, lat] of contents.vertices) {
      const vertex = withheldAt(places, lon, lat, step / 2);
      const what = `${vertex?.slice(0, 2).join(',')} (${name}, vector tile)`;
      if (vertex) found(view, { kind: 'vertex', at: 0, what, excuse: null });
    }
  }
  return [view];
}

/** Metres: a tile of a small scale says no place that has to be withheld. */
const COARSEST_M = 5;
