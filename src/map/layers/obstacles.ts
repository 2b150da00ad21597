import type { ExpressionSpecification } from 'maplibre-gl';
import { byZoom, type Drawing, hovered, type MapLayer, mapLayer, paletteOf } from '../style/mapLayer';
import { metres } from '../style/metres';

const PLANTS: ExpressionSpecification = ['match', ['get', 'kind'], ['tree', 'shrub'], true, false];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** Walls, kerbs and gates as lines, posts as small marks. */
export function obstacleLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    obstacle({
      id: 'obstacles-area',
      type: 'fill',
      minzoom: 15.5,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': ['case', PLANTS, colours.tree, colours.post],
        'fill-opacity': 0.45,
        'fill-outline-color': hovered(colours.hover, colours.post),
      },
    }),
    obstacle({
      id: 'obstacles-line',
      type: 'line',
      minzoom: 15.5,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': hovered(colours.hover, colours.wall),
        'line-width': metres(
          ['match', ['get', 'kind'], 'wall', 0.24, 'kerb', 0.12, 0.2],
          drawing.latitude,
          (zoom) => (zoom < 18 ? 0.8 : 1.2),
        ),
      },
    }),
    obstacle({
      id: 'obstacles-post',
      type: 'symbol',
      minzoom: 17,
      filter: ['all', isPoint, ['!', PLANTS]],
      layout: {
        'icon-image': ['concat', 'post/', ['get', 'kind'], `/${drawing.theme}`],
        'icon-size': byZoom([17, 0.5], [20, 0.9], [22, 1.2]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': byZoom([17, 0.4], [18, 1]) },
    }),
  ];
}

/** Trees as soft discs of their true crown, over the buildings' shadows and under labels. */
export function treeLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const radius: ExpressionSpecification = [
    'coalesce',
    ['get', 'crown_radius_m'],
    ['match', ['get', 'kind'], 'shrub', 0.7, 2],
  ];
  return [
    obstacle({
      id: 'obstacles-tree',
      type: 'circle',
      minzoom: 15.5,
      filter: ['all', isPoint, PLANTS],
      paint: {
        'circle-radius': metres(radius, drawing.latitude, () => 0.8),
        'circle-color': colours.tree,
        'circle-blur': 0.15,
        'circle-opacity': byZoom([15.5, 0], [16.5, 0.32], [20, 0.26]),
        'circle-stroke-color': hovered(colours.hover, colours.treeEdge),
        'circle-stroke-width': hovered(2.5, 0.8),
        'circle-stroke-opacity': byZoom([15.5, 0], [17.5, 0.5]),
        'circle-pitch-alignment': 'map',
      },
    }),
    mapLayer('obstacles', 'surface', {
      id: 'obstacles-trunk',
      type: 'circle',
      minzoom: 18,
      filter: ['all', isPoint, PLANTS],
      paint: {
        'circle-radius': metres(0.18, drawing.latitude, () => 1.2),
        'circle-color': colours.treeEdge,
        'circle-pitch-alignment': 'map',
      },
    }),
  ];
}

function obstacle(spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer('obstacles', 'surface', spec, true);
}
