import { BOLD, type Drawing, type DrawnSpecification, paletteOf } from '../style/mapLayer';

export const MEASURE_SOURCE = 'measure';

/** The measure under way: area, line, vertices and the figures along it. */
export function measureLayers(drawing: Drawing): DrawnSpecification[] {
  const colours = paletteOf(drawing);
  return [
    {
      id: 'measure-area',
      type: 'fill',
      source: MEASURE_SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.measure, 'fill-opacity': 0.14 },
    },
    {
      id: 'measure-casing',
      type: 'line',
      source: MEASURE_SOURCE,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.halo, 'line-width': 5, 'line-opacity': 0.85 },
    },
    {
      id: 'measure-line',
      type: 'line',
      source: MEASURE_SOURCE,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': colours.measure, 'line-width': 2.2, 'line-dasharray': [3, 1.4] },
    },
    {
      id: 'measure-point',
      type: 'circle',
      source: MEASURE_SOURCE,
      filter: ['==', ['get', 'part'], 'vertex'],
      paint: {
        'circle-radius': 4,
        'circle-color': colours.halo,
        'circle-stroke-color': colours.measure,
        'circle-stroke-width': 2.2,
      },
    },
    {
      id: 'measure-label',
      type: 'symbol',
      source: MEASURE_SOURCE,
      filter: ['==', ['get', 'part'], 'figure'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': 12,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.7,
        'text-allow-overlap': false,
      },
      paint: { 'text-color': colours.measure, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
  ];
}
