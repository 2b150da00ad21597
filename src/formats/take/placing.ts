import type { CrsChoice, ToLonLat } from '../crs/crsTypes';
import { type ImportChoices, ImportError, type ImportProblem } from '../importTypes';
import type { ParsedInput } from '../parsedInput';
import { refusedFile } from '../rawFeature';
import { confirmedCrs } from './confirmedCrs';
import { type Placed, placeGeometry } from './placeGeometry';
import { plainBounds } from './plainBounds';

/** How the coordinates of a source become longitude and latitude. */
export type Placing = {
  readonly used: CrsChoice;
  /** A geometry in longitude and latitude. Null: it is that already. */
  readonly place: ((geometry: Readonly<Record<string, unknown>>) => Placed) | null;
  readonly schematic: SchematicPlace | null;
};

/** Where a drawing without a place was put: its `origin` lies on the `anchor`, its lengths times `scale` are metres. */
export type SchematicPlace = {
  readonly anchor: readonly [lon: number, lat: number];
  readonly origin: readonly [x: number, y: number];
  readonly scale: number;
};

/** By what was chosen, else by what is certain; otherwise the file is refused, since a guess would be silent. */
export async function placingOf(
  { file, features }: ParsedInput,
  choices: ImportChoices,
  anchor: SchematicPlace['anchor'],
  leftOut: ReadonlySet<number>,
): Promise<Placing | ImportProblem> {
  const used = confirmedCrs(file, choices);
  if (used === null) {
    const candidates = (file.crs?.candidates ?? []).map(({ crs, axes }) =>
      axes === 'yx' ? `${crs} yx` : crs,
    );
    return refusedFile(file.name, 'no_crs', candidates.slice(0, 6).join(', '));
  }
  if (isLonLat(used)) return { used, place: null, schematic: null };
  try {
    const { toLonLat } = await import('../crs/coordinateSystems');
    if (used.crs !== 'schematic') return { used, place: placeBy(await toLonLat(used)), schematic: null };
    const schematic = { anchor, ...fitSchematic(plainBounds(features, leftOut)) };
    const metres = await toLonLat(used, anchor);
    const { origin, scale } = schematic;
    const place = placeBy((x, y) => metres((x - origin[0]) * scale, (y - origin[1]) * scale));
    return { used, schematic, place };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ...error.problem, file: file.name };
  }
}

function placeBy(toLonLat: ToLonLat): Placing['place'] {
  return (geometry) => placeGeometry(geometry, toLonLat);
}

/** WGS 84 and CGCS2000 in degrees: nothing here tells them apart. */
function isLonLat({ crs, axes }: CrsChoice): boolean {
  return axes === 'xy' && (crs === 'EPSG:4326' || crs === 'EPSG:4490');
}

/** A schematic is at most this wide and high, so that it stays in one view and in a plane. */
const LARGEST_M = 2000;

export function fitSchematic(
  bounds: readonly [number, number, number, number] | null,
): Omit<SchematicPlace, 'anchor'> {
  if (bounds === null) return { origin: [0, 0], scale: 1 };
  const [west, south, east, north] = bounds;
  const size = Math.max(east - west, north - south);
  return {
    origin: [(west + east) / 2, (south + north) / 2],
    scale: size > LARGEST_M ? LARGEST_M / size : 1,
  };
}
