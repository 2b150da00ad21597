import type { Bounds } from '../../model/units';

/** A system of the EPSG dataset that proj4 can take. */
export type EpsgEntry = {
  readonly code: number;
  readonly name: string;
  /** proj4 text; `+nadgrids=unknown` where the datum shift is a grid that is not shipped. */
  readonly definition: string;
  /** Of its area of use; west may be greater than east across the antimeridian. */
  readonly area: Bounds;
};

/** null where the code is not known. */
export async function epsgEntry(code: number): Promise<EpsgEntry | null> {
  return (await epsgTable()).get(code) ?? null;
}

/** All of them by code: 1.2 MB, fetched when first asked for. */
export function epsgTable(): Promise<ReadonlyMap<number, EpsgEntry>> {
  table ??= import('./epsg.json').then(({ default: rows }) => new Map(rows.map(entry)));
  // What could not be fetched may be tried again.
  table.catch(() => {
    table = null;
  });
  return table;
}

let table: Promise<ReadonlyMap<number, EpsgEntry>> | null = null;

function entry(row: string): [number, EpsgEntry] {
  const [code, name, definition, bounds] = row.split('\t') as [string, string, string, string];
  const area = bounds.split(' ').map(Number) as unknown as Bounds;
  return [Number(code), { code: Number(code), name, definition, area }];
}
