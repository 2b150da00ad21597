import type { ExpressionSpecification } from 'maplibre-gl';
import { byZoom, type Drawing, hovered, type MapLayer, mapLayer, paletteOf } from '../style/mapLayer';

/** Fittings that only matter where the pipe itself is looked at. */
const SMALL: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  ['junction', 'bend', 'cap', 'house_connection', 'lamp_base', 'meter', 'unknown'],
  true,
  false,
];

/** Manholes, valves, hydrants and the rest as drawn symbols in the colour of their pipe. */
export function nodeLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const icon = ['concat', 'node/', ['get', 'kind'], '/', ['get', 'category'], `/${drawing.theme}`];
  return [
    mapLayer('pipe_nodes', 'underground', {
      id: 'pipe_nodes-hover',
      type: 'circle',
      minzoom: 17.3,
      paint: {
        'circle-radius': byZoom([17, 6], [20, 11], [22, 14]),
        'circle-color': colours.hover,
        'circle-opacity': hovered(0.5, 0),
      },
    }),
    ...[
      { id: 'pipe_nodes-main', minzoom: 17.3, filter: ['!', SMALL] as ExpressionSpecification },
      { id: 'pipe_nodes-small', minzoom: 18.5, filter: SMALL },
    ].map((range) =>
      mapLayer(
        'pipe_nodes',
        'underground',
        {
          ...range,
          type: 'symbol',
          layout: {
            'icon-image': icon as unknown as ExpressionSpecification,
            'icon-size': byZoom([17.3, 0.4], [18, 0.58], [20, 0.95], [22, 1.3]),
            'icon-allow-overlap': true,
            'icon-padding': 0,
            'symbol-sort-key': ['match', ['get', 'kind'], ['hydrant', 'valve'], 2, 'manhole', 1, 0],
          },
        },
        true,
      ),
    ),
  ];
}
