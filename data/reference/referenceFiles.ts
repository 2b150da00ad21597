import { coastline } from './coastline';
import { coordinateSystems } from './coordinateSystems';
import { towns } from './towns';

/** What the import looks things up in, by path from the root: the same bytes every time. */
export function referenceFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['src/formats/crs/epsg.json', lines(coordinateSystems())],
    ['src/formats/crs/places.json', lines(towns())],
    ['src/panels/import/land.json', `${JSON.stringify(coastline())}\n`],
  ]);
}

/** An array of strings, one a line: cheap to type-check, and a change shows as one line. */
function lines(rows: readonly string[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
