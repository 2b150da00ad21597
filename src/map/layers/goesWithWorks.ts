import type { ExpressionSpecification } from 'maplibre-gl';
import { LAYERS_WITH_LAYOUT } from '../../model/afterWorks';
import { type Drawing, type MapLayer, mapLayer, paletteOf } from '../style/mapLayer';

const goes: ExpressionSpecification = ['==', ['get', 'layout'], 'today'];

/** What goes with the works is drawn faint (see emphasis.ts); a dashed outline keeps it from being lost. */
export function goesWithWorks(drawing: Drawing): MapLayer[] {
  return SURFACES.map((layer) =>
    mapLayer(layer, layer === 'parking' ? 'parking' : 'surface', {
      id: `${layer}-goes`,
      type: 'line',
      minzoom: 15.5,
      filter: ['all', goes, ['==', ['geometry-type'], 'Polygon']],
      paint: { 'line-color': paletteOf(drawing).quietLabel, 'line-width': 1.2, 'line-dasharray': [3, 2] },
    }),
  );
}

const SURFACES = LAYERS_WITH_LAYOUT.filter(
  (layer) => layer !== 'fire_lanes' && layer !== 'fire_lane_markings',
);
