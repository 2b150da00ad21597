import type { Basemap } from './basemapConfig';
import { readBasemaps } from './readBasemaps.ts';
import { TIANDITU_SERVERS } from './tianditu.ts';

/** The sites that the enabled basemaps of config.json ask for tiles; the policy lets the page reach no others. */
export function basemapOrigins(config: unknown): readonly string[] {
  return [...new Set(readBasemaps(config).flatMap(originsOf))].sort();
}

function originsOf(basemap: Basemap): readonly string[] {
  if (basemap.kind === 'tianditu') return TIANDITU_SERVERS;
  // A style on this very site is none of another's; `origins` are the sites that the style itself names.
  const own = /^https?:/.test(basemap.url) ? [basemap.url] : [];
  return [...own, ...(basemap.origins ?? [])].map((url) => new URL(url).origin);
}
