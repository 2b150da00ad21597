import * as z from 'zod/mini';
import type { Basemap } from './basemapConfig';

const name = z.object({ zh: z.string(), en: z.string() });
const shared = { id: z.string().check(z.minLength(1)), name, enabled: z.boolean() };

const basemap = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('tianditu'), key: z.string() }),
  z.object({
    ...shared,
    kind: z.literal('style'),
    url: z.string(),
    origins: z.optional(z.array(z.url())),
  }),
]);

/** The entries that are enabled and filled in; what cannot be read is left out. */
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
