import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
const place = '/tmp/e-site';
export function publishSample(): Map<string, Uint8Array> {
  return new Map(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(place, file).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))]),
  );
}
