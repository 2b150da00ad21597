import { BOLD, byZoom, type Drawing, type DrawnSpecification, paletteOf } from '../style/mapLayer';

export const TRIAL_PIT_SOURCE = 'trial-pits';

/** Pits as numbered squares, true to size from near by and as a mark from far away. */
export function trialPitLayers(drawing: Drawing): DrawnSpecification[] {
  const colours = paletteOf(drawing);
  const chosen = ['boolean', ['get', 'chosen'], false] as const;
  return [
    {
      id: 'trial-pit-fill',
      type: 'fill',
      source: TRIAL_PIT_SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.pit, 'fill-opacity': ['case', [...chosen], 0.3, 0.14] },
    },
    {
      id: 'trial-pit-edge',
      type: 'line',
      source: TRIAL_PIT_SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': colours.pit, 'line-width': ['case', [...chosen], 3, 1.8] },
    },
    {
      id: 'trial-pit-mark',
      type: 'circle',
      source: TRIAL_PIT_SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': byZoom([11, 4], [14, 9]),
        'circle-color': ['case', [...chosen], colours.pit, colours.halo],
        'circle-stroke-color': colours.pit,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'trial-pit-number',
      type: 'symbol',
      source: TRIAL_PIT_SOURCE,
      minzoom: 13,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'number'],
        'text-font': BOLD,
        'text-size': 11,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ['case', [...chosen], colours.halo, colours.pit] },
    },
  ];
}
