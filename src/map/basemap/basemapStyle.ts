import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { FONT } from '../style/mapLayer';
import type { Basemap } from './basemapConfig';
import { TIANDITU_SERVERS } from './tianditu';

/** Sources and layers that go under the project; their names cannot meet ours. */
export type BasemapStyle = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
};

export const BASEMAP_PREFIX = 'basemap:';

export async function basemapStyle(basemap: Basemap): Promise<BasemapStyle> {
  if (basemap.kind === 'tianditu') return tianditu(basemap.key);
  const response = await fetch(basemap.url);
  if (!response.ok) throw new Error(`${response.status} ${basemap.url}`);
  return underneath((await response.json()) as StyleSpecification);
}

/** Tianditu's vector base and Chinese labels as WMTS tiles in Web Mercator. */
function tianditu(key: string): BasemapStyle {
  const layers = ['vec', 'cva'].map((layer) => `${BASEMAP_PREFIX}${layer}`);
  const source = (layer: string): SourceSpecification => ({
    type: 'raster',
    tileSize: 256,
    maxzoom: 18,
    attribution: '天地图',
    tiles: TIANDITU_SERVERS.map(
      (server) =>
        `${server}/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
    ),
  });
  return {
    sources: Object.fromEntries(layers.map((id) => [id, source(id.slice(BASEMAP_PREFIX.length))])),
    layers: layers.map((id) => ({ id, type: 'raster', source: id })),
  };
}

/** A style made to lie under ours: our names kept apart, its icons left out, its letters drawn here. */
export function underneath(style: StyleSpecification): BasemapStyle {
  const renamed = (id: string) => BASEMAP_PREFIX + id;
  const layers = style.layers.flatMap((layer): LayerSpecification[] => {
    if (layer.type === 'background') return [{ ...layer, id: renamed(layer.id) }];
    if (!('source' in layer) || typeof layer.source !== 'string') return [];
    const moved = { ...layer, id: renamed(layer.id), source: renamed(layer.source) };
    if (moved.type !== 'symbol') return [moved];
    if (!moved.layout?.['text-field']) return [];
    const { 'icon-image': _icon, ...layout } = moved.layout;
    return [{ ...moved, layout: { ...layout, 'text-font': FONT } }];
  });
  return {
    sources: Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [renamed(id), source])),
    layers,
  };
}
