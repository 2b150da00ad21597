import type { Search } from './compileWithheld';
import type { Budget } from './inflate';
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
    for (const { at, why } of members.unreadable) unreadable(why, at);
  }
}

const DEEPEST = 10;

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
  const places = search.places[0];
  const [step] = contents.step;
  if (!places || step * places.system.metres > COARSEST_M) return [view];
  for (const [lon, lat] of contents.vertices) {
    const vertex = withheldAt(places, lon, lat, step / 2);
    if (vertex)
      found(view, { kind: 'vertex', at: 0, what: `${vertex.join(',')} (vector tile)`, excuse: null });
  }
  return [view];
}

/** Metres: a tile of a small scale says no place that has to be withheld. */
const COARSEST_M = 5;
