import { z } from 'zod';

const name = z.object({ zh: z.string(), en: z.string() });
const shared = { id: z.string().min(1), name, enabled: z.boolean() };

/** An online basemap of `config.json`. None is asked for anything unless it is enabled and chosen. */
const basemap = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('tianditu'), key: z.string() }),
  z.object({ ...shared, kind: z.literal('style'), url: z.string() }),
]);
export type Basemap = z.infer<typeof basemap>;

/** The basemaps that are enabled and filled in; a file that cannot be read enables none. */
export async function enabledBasemaps(): Promise<readonly Basemap[]> {
  try {
    const response = await fetch('./config.json');
    return readBasemaps(await response.json());
  } catch {
    return [];
  }
}

export function readBasemaps(config: unknown): readonly Basemap[] {
  const entries = z.object({ basemaps: z.array(z.unknown()) }).safeParse(config);
  if (!entries.success) return [];
  return entries.data.basemaps.flatMap((entry) => {
    const read = basemap.safeParse(entry);
    return read.success && read.data.enabled && isFilledIn(read.data) ? [read.data] : [];
  });
}

function isFilledIn(entry: Basemap): boolean {
  return (entry.kind === 'tianditu' ? entry.key : entry.url).trim() !== '';
}
