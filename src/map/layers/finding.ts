import { BOLD, type Drawing, type DrawnSpecification, paletteOf } from '../style/mapLayer';

export const FINDING_SOURCE = 'finding';

/** The finding looked at: the room required, where the survey may be off, pipes at their true width, and the gap. */
export function findingLayers(drawing: Drawing): DrawnSpecification[] {
  const colours = paletteOf(drawing);
  return [
    {
      id: 'finding-required',
      type: 'fill',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'required'],
      paint: { 'fill-color': colours.finding, 'fill-opacity': 0.2 },
    },
    {
      id: 'finding-required-edge',
      type: 'line',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'required'],
      paint: { 'line-color': colours.finding, 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'finding-uncertainty',
      type: 'fill',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'uncertainty'],
      paint: { 'fill-color': colours.paint, 'fill-opacity': 0.22 },
    },
    {
      id: 'finding-uncertainty-edge',
      type: 'line',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'uncertainty'],
      paint: { 'line-color': colours.paint, 'line-width': 1.6, 'line-dasharray': [1, 1.6] },
    },
    {
      id: 'finding-outline',
      type: 'line',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'outline'],
      paint: { 'line-color': colours.label, 'line-width': 1.6 },
    },
    {
      id: 'finding-casing',
      type: 'line',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'gap'],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': colours.halo, 'line-width': 6, 'line-opacity': 0.9 },
    },
    {
      id: 'finding-gap',
      type: 'line',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'gap'],
      paint: { 'line-color': colours.finding, 'line-width': 2.6 },
    },
    {
      id: 'finding-point',
      type: 'circle',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'point'],
      paint: {
        'circle-radius': 5,
        'circle-color': colours.halo,
        'circle-stroke-color': colours.finding,
        'circle-stroke-width': 2.6,
      },
    },
    {
      id: 'finding-label',
      type: 'symbol',
      source: FINDING_SOURCE,
      filter: ['==', ['get', 'part'], 'figure'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': 13,
        'text-max-width': 30,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.9],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colours.finding, 'text-halo-color': colours.halo, 'text-halo-width': 2.2 },
    },
  ];
}
