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
    const filter: ExpressionSpecification = ['all', among(ids), ['!=', ['geometry-type'], 'Point']];
    return [
      { part: 'halo', colour: colours.selectedHalo, more: 6 },
      { part: 'line', colour: colours.selected, more: 0 },
    ].map(({ part, colour, more }) =>
      mapLayer(layer, 'compound', {
        id: `highlight-${layer}-${part}`,
        type: 'line',
        filter,
        layout: { 'line-join': 'round', 'line-cap': 'butt' },
        paint: {
          'line-color': colour,
          'line-opacity': 0.95,
          ...(layer === 'pipes' ? aroundPipe(drawing, more) : { 'line-width': outlineWidth(more) }),
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

function outlineWidth(more: number) {
  return byZoom([14, 2 + more * 0.6], [18, 3 + more]);
}

/** A pipe keeps its own colour between the two lines that mark it. */
function aroundPipe({ latitude }: Drawing, more: number) {
  const outer: ExpressionSpecification = ['coalesce', ['get', 'width_m'], 0];
  return {
    'line-gap-width': metres(outer, latitude, (zoom) => (zoom < 17 ? 4 : 6)),
    'line-width': byZoom([14, 1.6 + more * 0.4], [18, 2.4 + more * 0.5]),
  };
}
