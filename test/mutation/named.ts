import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIGURES } from '../../src/standards/figures';

/** Figures that a file of the review names (`FIRE_LANE.clear_width_min`), whether a test comes there or not. */
export async function namedFigures(root: string): Promise<Set<string>> {
  const source = sourcesUnder(path.join(root, 'src/review'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = new Set<string>();
  for (const [table, figures] of await tablesIn(path.join(root, 'src/standards'))) {
    for (const [key, id] of figures) {
      if (new RegExp(`\\b${table}\\.${key}\\b`).test(source)) named.add(id);
    }
  }
  return named;
}

/** What the modules of a folder export that is figures by key. */
async function tablesIn(folder: string): Promise<Map<string, Map<string, string>>> {
  const tables = new Map<string, Map<string, string>>();
  for (const file of sourcesUnder(folder)) {
    for (const [name, exported] of Object.entries(await import(pathToFileURL(file).href))) {
      if (typeof exported !== 'object' || exported === null) continue;
      const figures = Object.entries(exported).flatMap(([key, each]): [string, string][] => {
        const id = (each as { id?: unknown } | null)?.id;
        return typeof id === 'string' && FIGURES.has(id) ? [[key, id]] : [];
      });
      if (figures.length > 0) tables.set(name, new Map(figures));
    }
  }
  return tables;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file));
}
