import type { ExpressionSpecification } from 'maplibre-gl';
import { STATUS_COLOURS } from '../../drawing/statusColours';
import { statusWords as english } from '../../i18n/en/statusWords';
import { statusWords as chinese } from '../../i18n/zh/statusWords';
import {
  BOLD,
  byZoom,
  type Drawing,
  FONT,
  hovered,
  type MapLayer,
  mapLayer,
  nameIn,
  paletteOf,
} from '../style/mapLayer';

/** The ground of each compound, under everything it holds: tinted by status while it is small. */
export function compoundGround(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    mapLayer(
      'compounds',
      'compound',
      { id: 'compounds-ground', type: 'fill', paint: { 'fill-color': colours.compoundGround } },
      true,
    ),
    mapLayer('compounds', 'compound', {
      id: 'compounds-tint',
      type: 'fill',
      maxzoom: 17,
      paint: {
        'fill-color': statusColour(drawing),
        'fill-opacity': byZoom([13.5, 0.26], [15.5, 0.16], [17, 0]),
      },
    }),
  ];
}

/** The outline: solid and heavy from far away, a fine dash where the work inside matters more. */
export function compoundOutline(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  return [
    mapLayer('compounds', 'compound', {
      id: 'compounds-outline-casing',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': hovered(colours.hover, colours.halo),
        'line-width': byZoom([13, 2.5], [16, 5], [20, 6]),
        'line-opacity': 0.85,
      },
    }),
    mapLayer('compounds', 'compound', {
      id: 'compounds-outline-far',
      type: 'line',
      maxzoom: 16.5,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': statusColour(drawing), 'line-width': byZoom([12, 1], [14, 1.6], [16.5, 2.4]) },
    }),
    mapLayer('compounds', 'compound', {
      id: 'compounds-outline-near',
      type: 'line',
      minzoom: 16.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': statusColour(drawing),
        'line-width': byZoom([16.5, 2.2], [20, 3]),
        'line-dasharray': [5, 1.6, 1, 1.6],
      },
    }),
  ];
}

/** Name, and under it the status in its colour and word. */
export function compoundLabels(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const name = ['format', nameIn(drawing.language), { 'text-font': ['literal', BOLD] }];
  const both = [
    ...name,
    '\n',
    {},
    statusWord(drawing),
    { 'font-scale': 0.78, 'text-color': statusColour(drawing), 'text-font': ['literal', FONT] },
  ];
  return [
    mapLayer('compounds', 'compound', {
      id: 'compounds-label',
      type: 'symbol',
      source: 'compound_labels',
      maxzoom: 17.2,
      layout: {
        'text-field': ['step', ['zoom'], name, 13.2, both] as unknown as ExpressionSpecification,
        'text-font': BOLD,
        'text-size': byZoom([11, 11], [14, 13], [17, 17]),
        'text-line-height': 1.25,
        'text-max-width': 9,
        'text-padding': 4,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'symbol-sort-key': ['match', ['get', 'status'], 'under_construction', 0, 1],
      },
      paint: {
        'text-color': colours.label,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.8,
        'text-opacity': byZoom([16.4, 1], [17.1, 0]),
      },
    }),
  ];
}

/** The status colours as the map draws them: lifted on a dark ground. */
export function statusColour({ theme }: Drawing): ExpressionSpecification {
  const pairs = Object.entries(theme === 'light' ? STATUS_COLOURS : STATUS_COLOURS_DARK).flat();
  return ['match', ['get', 'status'], ...pairs, STATUS_COLOURS.unknown] as unknown as ExpressionSpecification;
}

export const STATUS_COLOURS_DARK: Record<keyof typeof STATUS_COLOURS, string> = {
  not_started: '#a5afc0',
  under_construction: '#f0a04b',
  completed: '#6fa0ff',
  accepted: '#9a95ff',
  handed_over: '#4fc4b6',
  unknown: '#9aa3b0',
};

function statusWord({ language }: Drawing): ExpressionSpecification {
  const status = language === 'zh' ? chinese : english;
  return [
    'match',
    ['get', 'status'],
    ...Object.entries(status).flat(),
    status.unknown,
  ] as unknown as ExpressionSpecification;
}
