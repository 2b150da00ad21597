import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { projectLayers } from '../layers';
import { ANY_DRAWING } from '../style/mapLayer';
import { type LegendToken, legendTokens } from './legendTokens';

/**
 * What is on screen, looked up after the map has come to rest: one layer at a time, each in a turn
 * of its own, so that a full view never holds up the page.
 */
export function useLegend(map: MapLibreMap, open: boolean): readonly LegendToken[] {
  const [tokens, setTokens] = useState<readonly LegendToken[]>([]);

  useEffect(() => {
    if (!open) return;
    let run = 0;
    const look = async () => {
      const mine = ++run;
      const samples: Pick<MapGeoJSONFeature, 'source' | 'properties'>[] = [];
      for (const id of EXPLAINED) {
        await turn();
        if (mine !== run) return;
        if (isDrawn(map, id)) samples.push(...distinct(map.queryRenderedFeatures({ layers: [id] })));
      }
      const found = legendTokens(samples);
      setTokens((old) => (keys(old) === keys(found) ? old : found));
    };
    const start = () => void look();
    map.on('idle', start);
    start();
    return () => {
      run = -1;
      map.off('idle', start);
    };
  }, [map, open]);

  return tokens;
}

const EXPLAINED = projectLayers(ANY_DRAWING)
  .filter(({ pickable, layer }) => pickable && layer !== 'other')
  .map(({ spec }) => spec.id);

function isDrawn(map: MapLibreMap, id: string): boolean {
  const layer = map.getLayer(id);
  return layer !== undefined && !layer.isHidden(map.getZoom());
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** One feature for each token is enough. */
function distinct(features: readonly MapGeoJSONFeature[]) {
  const seen = new Map<string, Pick<MapGeoJSONFeature, 'source' | 'properties'>>();
  for (const { source, properties } of features) {
    const { kind, category, status, charging, accessible } = properties;
    seen.set([kind, category, status, properties.new, charging, accessible].join('|'), {
      source,
      properties,
    });
  }
  return seen.values();
}

function keys(tokens: readonly LegendToken[]): string {
  return tokens.map(({ key }) => key).join();
}
