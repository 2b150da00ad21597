import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { byZoom, type Drawing, FONT, type MapLayer, mapLayer, nameIn, paletteOf } from '../style/mapLayer';
import { metres } from '../style/metres';

/** The town around the compounds: it makes the map a place and stays behind everything else. */
export function surroundingsLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const street = metres(['coalesce', ['get', 'width_m'], 8], drawing.latitude, (zoom) =>
    zoom < 15 ? 1.2 : 2,
  );
  const casing = metres(['+', ['coalesce', ['get', 'width_m'], 8], 0.8], drawing.latitude, (zoom) =>
    zoom < 15 ? 2.2 : 3.4,
  );
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    area('block', colours.block),
    area('green', colours.park),
    area('water', colours.water),
    context({
      id: 'surroundings-waterway',
      type: 'line',
      filter: kind('water', 'line'),
      layout: round,
      paint: {
        'line-color': colours.water,
        'line-width': metres(['coalesce', ['get', 'width_m'], 6], drawing.latitude, () => 1.5),
      },
    }),
    context({
      id: 'surroundings-street-casing',
      type: 'line',
      filter: kind('street', 'line'),
      layout: round,
      paint: { 'line-color': colours.streetCasing, 'line-width': casing },
    }),
    context({
      id: 'surroundings-street',
      type: 'line',
      filter: kind('street', 'line'),
      layout: round,
      paint: { 'line-color': colours.street, 'line-width': street },
    }),
    area('street', colours.street),
    context({
      id: 'surroundings-building',
      type: 'fill',
      minzoom: 14,
      filter: kind('building', 'area'),
      paint: { 'fill-color': colours.townBuilding, 'fill-opacity': byZoom([14, 0], [15, 1]) },
    }),
  ];

  function area(of: string, colour: string): MapLayer {
    return context({
      id: `surroundings-${of}-area`,
      type: 'fill',
      filter: kind(of, 'area'),
      paint: { 'fill-color': colour },
    });
  }
}

/** Names of streets, water and places, under the project's own labels. */
export function surroundingsLabels(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const halo = { 'text-halo-color': colours.halo, 'text-halo-width': 1.4 };
  const text = { 'text-field': nameIn(drawing.language), 'text-font': FONT } as const;
  return [
    context({
      id: 'surroundings-street-label',
      type: 'symbol',
      minzoom: 13,
      filter: kind('street', 'line'),
      layout: {
        ...text,
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-size': byZoom([13, 10], [18, 13]),
        'text-letter-spacing': 0.08,
        'text-max-angle': 30,
      },
      paint: { 'text-color': colours.quietLabel, ...halo },
    }),
    context({
      id: 'surroundings-area-label',
      type: 'symbol',
      minzoom: 14,
      filter: ['match', ['get', 'kind'], ['water', 'green'], true, false],
      layout: { ...text, 'text-size': 11, 'text-max-width': 6 },
      paint: { 'text-color': colours.quietLabel, ...halo },
    }),
    context({
      id: 'surroundings-place-label',
      type: 'symbol',
      maxzoom: 17,
      filter: ['==', ['get', 'kind'], 'place'],
      layout: { ...text, 'text-size': byZoom([11, 11], [15, 13]), 'text-letter-spacing': 0.12 },
      paint: { 'text-color': colours.quietLabel, ...halo },
    }),
  ];
}

function context(spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer('surroundings', 'context', spec);
}

function kind(of: string, family: 'line' | 'area'): FilterSpecification {
  const polygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  return ['all', ['==', ['get', 'kind'], of], family === 'area' ? polygon : ['!', polygon]];
}
