import { mkdirSync, writeFileSync } from 'node:fs';
import { referenceFiles } from './referenceFiles';

/** Writes what the import looks things up in, from packages and without a network: `npm run reference`. */
const root = new URL('../../', import.meta.url);
for (const [path, text] of referenceFiles()) {
  const url = new URL(path, root);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text);
  console.log(`${path}: ${(Buffer.byteLength(text) / 1e3).toFixed(0)} kB`);
}
