import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { SourceId } from '../../drawing/sources';
import { useApp } from '../../state/store';
import { SOURCE_IDS } from '../createMap';

/** Hands each source its URL; MapLibre's worker reads it, so nothing is parsed on this thread. */
export function useSources(map: MapLibreMap): void {
  const urls = useApp((state) => state.project.summary?.sources);
  const shown = useRef<Partial<Record<SourceId, string>>>({});

  useEffect(() => {
    if (!urls) return;
    for (const id of SOURCE_IDS) {
      if (urls[id] === shown.current[id]) continue;
      map.getSource<GeoJSONSource>(id)?.setData(urls[id] ?? { type: 'FeatureCollection', features: [] });
    }
    shown.current = urls;
  }, [map, urls]);
}
