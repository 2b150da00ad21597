import { mkdirSync, writeFileSync } from 'node:fs';
import { sample } from './generator/sample';

/** Writes the sample project: `npm run sample`. */
const folder = new URL('./quanjiao/', import.meta.url);
const { files, compounds, layers } = sample();
mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const [name, text] of files) {
  writeFileSync(new URL(name, folder), text);
  bytes += Buffer.byteLength(text);
}
for (const { id, unmet } of compounds) for (const line of unmet) console.warn(`${id}: ${line}`);
for (const [layer, features] of Object.entries(layers)) console.log(`${layer}: ${features.length}`);
console.log(`${(bytes / 1e6).toFixed(2)} MB`);
