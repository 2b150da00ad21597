import { mkdirSync, writeFileSync } from 'node:fs';
import { coastline } from './coastline';
import { coordinateSystems } from './coordinateSystems';
import { towns } from './towns';

/** Writes what the import looks things up in, from packages that need no network: `npm run reference`. */
const root = new URL('../../', import.meta.url);
write('src/formats/crs/epsg.json', lines(coordinateSystems()));
write('src/formats/crs/places.json', lines(towns()));
write('src/panels/import/land.json', `${JSON.stringify(coastline())}\n`);

function write(path: string, text: string): void {
  const url = new URL(path, root);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text);
  console.log(`${path}: ${(Buffer.byteLength(text) / 1e3).toFixed(0)} kB`);
}

/** An array of strings, one a line: cheap to type-check, and a change shows as one line. */
function lines(rows: readonly string[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
