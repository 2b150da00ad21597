import type { ExpressionSpecification } from 'maplibre-gl';
import {
  byZoom,
  type Drawing,
  FONT,
  hovered,
  type MapLayer,
  mapLayer,
  nameIn,
  paletteOf,
} from '../style/mapLayer';
import { metres } from '../style/metres';

/** Green and roads: the ground of a compound. */
export function groundLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const roadColour: ExpressionSpecification = [
    'match',
    ['get', 'use'],
    ['footway', 'square'],
    colours.footway,
    colours.road,
  ];
  return [
    surface('green', {
      id: 'green-fill',
      type: 'fill',
      minzoom: 14,
      paint: {
        'fill-color': ['match', ['get', 'kind'], 'water', colours.water, colours.green],
        'fill-opacity': byZoom([14, 0], [14.8, 1]),
      },
    }),
    outline('green', 16, hovered(colours.hover, colours.greenEdge), hovered(2.5, 0.8)),
    surface('roads', {
      id: 'roads-fill',
      type: 'fill',
      minzoom: 14,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': roadColour, 'fill-opacity': byZoom([14, 0], [14.8, 1]) },
    }),
    surface('roads', {
      id: 'roads-line',
      type: 'line',
      minzoom: 14,
      filter: ['!=', ['geometry-type'], 'Polygon'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': hovered(colours.hover, roadColour),
        'line-width': metres(['coalesce', ['get', 'width_m'], 4], drawing.latitude, () => 1.5),
      },
    }),
    outline('roads', 16.5, hovered(colours.hover, colours.roadEdge), hovered(2.5, 0.7), 'Polygon'),
  ];
}

/** Buildings lift off the ground by a thin shadow on their lower right. */
export function buildingLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    mapLayer('buildings', 'surface', {
      id: 'buildings-shadow',
      type: 'fill',
      minzoom: 15.5,
      paint: {
        'fill-color': colours.buildingShadow,
        'fill-opacity': byZoom([15.5, 0], [16.5, 0.22]),
        'fill-translate': [
          'interpolate',
          ['linear'],
          ['zoom'],
          15.5,
          ['literal', [1, 1]],
          20,
          ['literal', [4, 4]],
        ],
        'fill-translate-anchor': 'viewport',
        'fill-antialias': false,
      },
    }),
    surface('buildings', {
      id: 'buildings-fill',
      type: 'fill',
      minzoom: 14,
      paint: { 'fill-color': colours.building, 'fill-opacity': byZoom([14, 0], [15, 1]) },
    }),
    outline('buildings', 15, hovered(colours.hover, colours.buildingEdge), hovered(3, 1)),
  ];
}

export function buildingLabels(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const floors = drawing.language === 'zh' ? '层' : 'F';
  const number = ['format', nameIn(drawing.language), {}];
  const withFloors = [
    ...number,
    ['case', ['all', ['has', 'floors'], ['has', 'name']], '\n', ''],
    {},
    ['case', ['has', 'floors'], ['concat', ['get', 'floors'], floors], ''],
    { 'font-scale': 0.85 },
  ];
  return [
    mapLayer('buildings', 'surface', {
      id: 'buildings-label',
      type: 'symbol',
      minzoom: 16.8,
      layout: {
        'text-field': ['step', ['zoom'], number, 17.8, withFloors] as unknown as ExpressionSpecification,
        'text-font': FONT,
        'text-size': byZoom([16.8, 10], [20, 14]),
        'text-padding': 3,
      },
      paint: {
        'text-color': colours.buildingLabel,
        'text-halo-color': colours.building,
        'text-halo-width': 1.2,
      },
    }),
  ];
}

function surface(layer: 'green' | 'roads' | 'buildings', spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer(layer, 'surface', spec, true);
}

function outline(
  layer: 'green' | 'roads' | 'buildings',
  minzoom: number,
  colour: ExpressionSpecification,
  width: ExpressionSpecification,
  geometry?: string,
): MapLayer {
  return mapLayer(layer, 'surface', {
    id: `${layer}-outline`,
    type: 'line',
    minzoom,
    ...(geometry ? { filter: ['==', ['geometry-type'], geometry] as const } : {}),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  } as Parameters<typeof mapLayer>[2]);
}
