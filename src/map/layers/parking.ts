import { byZoom, type Drawing, FONT, hovered, type MapLayer, mapLayer, paletteOf } from '../style/mapLayer';
import { metres } from '../style/metres';

/** Stalls: new ones in blue, those there before in grey, their white lines drawn to scale. */
export function parkingLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    mapLayer(
      'parking',
      'parking',
      {
        id: 'parking-fill',
        type: 'fill',
        minzoom: 14.5,
        paint: {
          'fill-color': ['case', ['boolean', ['get', 'new'], false], colours.stallNew, colours.stall],
          'fill-opacity': byZoom([14.5, 0], [15.5, 0.9]),
          'fill-antialias': false,
        },
      },
      true,
    ),
    mapLayer('parking', 'parking', {
      id: 'parking-line',
      type: 'line',
      minzoom: 16.5,
      layout: { 'line-join': 'miter' },
      paint: {
        'line-color': hovered(colours.hover, colours.stallLine),
        'line-width': metres(hovered(0.35, 0.12), drawing.latitude, (zoom) => (zoom < 18 ? 0.5 : 0.9)),
      },
    }),
  ];
}

/** What a stall is for, once it is large enough to carry it. */
export function parkingMarks(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    mapLayer('parking', 'parking', {
      id: 'parking-mark',
      type: 'symbol',
      minzoom: 18,
      filter: ['any', ['==', ['get', 'charging'], true], ['==', ['get', 'accessible'], true]],
      layout: {
        'icon-image': [
          'case',
          ['==', ['get', 'accessible'], true],
          `stall/accessible/${drawing.theme}`,
          `stall/charging/${drawing.theme}`,
        ],
        'icon-size': byZoom([18, 0.45], [20, 0.95], [22, 1.3]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    }),
    mapLayer('parking', 'parking', {
      id: 'parking-count',
      type: 'symbol',
      minzoom: 16,
      filter: ['>', ['coalesce', ['get', 'stalls'], 1], 1],
      layout: {
        'text-field': ['concat', 'P ', ['get', 'stalls']],
        'text-font': FONT,
        'text-size': byZoom([16, 10], [20, 14]),
      },
      paint: { 'text-color': colours.stallMark, 'text-halo-color': colours.stallNew, 'text-halo-width': 1.2 },
    }),
  ];
}
