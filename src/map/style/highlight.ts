import type { ExpressionSpecification } from 'maplibre-gl';
import type { FeatureRef } from '../../model/featureRef';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import { byZoom, type Drawing, type MapLayer, mapLayer, paletteOf } from './mapLayer';
import { metres } from './metres';

/** Rings, bands and outlines around what is selected, in a bright halo and the accent. */
export function highlightLayers(
  drawing: Drawing,
  refs: readonly FeatureRef[],
  compoundId: string | null,
): MapLayer[] {
  const colours = paletteOf(drawing);
  const compound = compoundId === null ? [] : [{ layer: 'compounds', id: compoundId } as const];
  return LAYER_IDS.filter((layer) => layer !== 'surroundings').flatMap((layer) => {
    const ids = (layer === 'compounds' ? [...compound, ...refs] : refs)
      .filter((ref) => ref.layer === layer)
      .map(({ id }) => id);
    return [...outlines(layer, ids), ...rings(layer, ids)];
  });

  function outlines(layer: LayerId, ids: readonly string[]): MapLayer[] {
    if (layer === 'pipe_nodes') return [];
    const width = outlineWidth(layer, drawing);
    const filter: ExpressionSpecification = ['all', among(ids), ['!=', ['geometry-type'], 'Point']];
    return [
      { part: 'halo', colour: colours.selectedHalo, more: 6, opacity: 0.9 },
      { part: 'line', colour: colours.selected, more: 0, opacity: 1 },
    ].map(({ part, colour, more, opacity }) =>
      mapLayer(layer, 'compound', {
        id: `highlight-${layer}-${part}`,
        type: 'line',
        filter,
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': colour,
          'line-width': width(more),
          'line-opacity': layer === 'pipes' && part === 'line' ? 0.35 : opacity,
        },
      }),
    );
  }

  function rings(layer: LayerId, ids: readonly string[]): MapLayer[] {
    if (!HAS_POINTS.has(layer)) return [];
    return [
      mapLayer(layer, 'compound', {
        id: `highlight-${layer}-ring`,
        type: 'circle',
        filter: ['all', among(ids), ['==', ['geometry-type'], 'Point']],
        paint: {
          'circle-radius': byZoom([15, 6], [18, 9], [20, 14], [22, 19]),
          'circle-color': colours.selectedHalo,
          'circle-opacity': 0.55,
          'circle-stroke-color': colours.selected,
          'circle-stroke-width': 2.5,
        },
      }),
    ];
  }
}

const HAS_POINTS = new Set<LayerId>(['pipe_nodes', 'obstacles', 'fire_lane_markings', 'other']);

function among(ids: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'id'], ['literal', [...ids]]];
}

/** Pipes and lanes are wrapped at their own width; outlines of areas are a few pixels. */
function outlineWidth(layer: LayerId, { latitude }: Drawing): (more: number) => ReturnType<typeof byZoom> {
  if (layer === 'pipes')
    return (more) =>
      metres(
        ['coalesce', ['get', 'width_m'], 0],
        latitude,
        (zoom) => (zoom < 17 ? 4 : 6) + more,
      ) as ReturnType<typeof byZoom>;
  return (more) => byZoom([14, 2 + more * 0.6], [18, 3 + more]);
}
