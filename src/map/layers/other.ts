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

/** What a source brings that belongs to no layer: plain, so that it is seen but claims nothing. */
export function otherLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    other({
      id: 'other-area',
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': colours.other,
        'fill-opacity': hovered(0.4, 0.16),
        'fill-outline-color': colours.other,
      },
    }),
    other({
      id: 'other-line',
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': hovered(colours.hover, colours.other), 'line-width': hovered(4, 1.6) },
    }),
    other({
      id: 'other-point',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': byZoom([12, 2], [18, 5]),
        'circle-color': hovered(colours.hover, colours.other),
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 1.2,
      },
    }),
    mapLayer('other', 'context', {
      id: 'other-label',
      type: 'symbol',
      minzoom: 15.5,
      filter: ['has', 'name'],
      layout: {
        'text-field': nameIn(drawing.language),
        'text-font': FONT,
        'text-size': 11,
        'text-offset': [0, 1],
        'text-anchor': 'top',
      },
      paint: { 'text-color': colours.quietLabel, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
    }),
  ];
}

function other(spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer('other', 'context', spec, true);
}
