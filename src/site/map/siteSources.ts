import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { SourceId } from '../../drawing/sources';
import type { DrawnSources } from '../../publish/publicSite';
import { POSITION_SOURCE } from './siteLayers';

/** The sources of the public map: what can be published, and nothing else. */
const SITE_SOURCES: readonly SourceId[] = [
  'surroundings',
  'compounds',
  'green',
  'roads',
  'fire_lanes',
  'turning_areas',
  'rescue_sites',
  'parking',
  'fire_lane_markings',
  'marking_hatch',
  'marking_text',
  'buildings',
  'compound_labels',
];

export type SiteSources = {
  /** Adds features; those of several calls are handed to the map together. */
  readonly add: (drawn: DrawnSources) => void;
  readonly onAdd: (watcher: (drawn: DrawnSources) => void) => void;
  readonly put: (source: typeof POSITION_SOURCE, features: readonly Feature[]) => void;
};

export function emptySources(): StyleSpecification['sources'] {
  const source = { type: 'geojson', maxzoom: 20, tolerance: 0.2, promoteId: 'id' } as const;
  return Object.fromEntries(
    [...SITE_SOURCES, POSITION_SOURCE].map((id) => [id, { ...source, data: collection([]) }]),
  );
}

export function siteSources(map: MapLibreMap): SiteSources {
  const features = new Map<string, readonly Feature[]>();
  const changed = new Set<string>();
  const watchers: ((drawn: DrawnSources) => void)[] = [];
  let waiting = false;

  const flush = () => {
    waiting = false;
    // Without its graphics the map has no sources; what was added meanwhile is handed over when they are back.
    if (!map.style) return;
    for (const id of changed) map.getSource<GeoJSONSource>(id)?.setData(collection(features.get(id) ?? []));
    changed.clear();
  };
  const touch = (id: string) => {
    changed.add(id);
    if (!waiting) requestAnimationFrame(flush);
    waiting = true;
  };
  map.on('webglcontextrestored', () => map.once('styledata', flush));
  return {
    add: (drawn) => {
      for (const id of SITE_SOURCES) {
        const more = drawn[id]?.features;
        if (!more || more.length === 0) continue;
        features.set(id, [...(features.get(id) ?? []), ...more]);
        touch(id);
      }
      for (const watcher of watchers) watcher(drawn);
    },
    onAdd: (watcher) => {
      watchers.push(watcher);
    },
    put: (id, some) => {
      features.set(id, some);
      touch(id);
    },
  };
}

function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: features as Feature[] };
}
