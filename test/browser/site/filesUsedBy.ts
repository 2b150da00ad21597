import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The sources that programs come to, themselves among them: whatever file a relative path in quotation marks leads to,
 * which is every import and some more.
 */
export function filesUsedBy(entries: readonly string[]): Set<string> {
  const found = new Set(entries);
  // A set gives what is added while it is walked.
  for (const file of found) {
    if (!/\.(?:tsx?|css)$/.test(file)) continue;
    for (const [, named] of readFileSync(file, 'utf8').matchAll(/['"`](\.\.?\/[^'"`?]*)[?'"`]/g)) {
      const used = resolve(path.resolve(path.dirname(file), named!));
      if (used) found.add(used);
    }
  }
  return found;
}

function resolve(place: string): string | undefined {
  return [place, `${place}.ts`, `${place}.tsx`, `${place}/index.ts`].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}
