import type { ExpressionSpecification } from 'maplibre-gl';
import { PIPE_CATEGORIES, type PipeCategory } from '../../model/pipeCategory';
import { PIPE_COLOURS } from '../pipeColours';
import {
  BOLD,
  byZoom,
  type Drawing,
  FONT,
  hovered,
  type MapLayer,
  mapLayer,
  paletteOf,
} from '../style/mapLayer';
import { pixelsPerMetre } from '../style/metres';

/** Dashes in line widths: what a pipe's status looks like. Existing and new are solid. */
export const STATUS_DASH = { planned: [3.2, 2], abandoned: [1.1, 1.5] } as const;

/** A light pattern inside the line tells categories apart that share a colour of the standard. */
export const CORE_DASH: Partial<Record<PipeCategory, readonly number[]>> = {
  foul: [7, 5],
  combined: [9, 4, 2, 4],
  reclaimed: [2.5, 5],
  lighting: [2, 4],
};

/** Pipes: casing, line, inner pattern. From far away a category can be read, near by the true width. */
export function pipeLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const colour = categoryColour(drawing);
  const seen = drawing.pipesAlone ? SEEN_ALONE : SEEN;
  const dashed: ExpressionSpecification = [
    'match',
    ['get', 'status'],
    'planned',
    ['literal', [...STATUS_DASH.planned]],
    'abandoned',
    ['literal', [...STATUS_DASH.abandoned]],
    ['literal', [1, 0]],
  ];
  return [
    pipe({
      id: 'pipes-casing',
      type: 'line',
      minzoom: seen.from,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': hovered(colours.hover, PIPE_COLOURS[drawing.theme].water.casing),
        'line-width': width(drawing, 1, hovered(5, 2)),
        'line-opacity': byZoom([seen.from + 0.4, 0], [seen.full, 0.9]),
      },
    }),
    mapLayer(
      'pipes',
      'underground',
      {
        id: 'pipes-line',
        type: 'line',
        minzoom: seen.from,
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-width': width(drawing, 1, 0),
          'line-dasharray': dashed,
          'line-opacity': byZoom([seen.from, 0], [seen.from + 0.7, 0.4], [seen.full, 1]),
        },
      },
      true,
    ),
    pipe({
      id: 'pipes-core',
      type: 'line',
      minzoom: 16.5,
      filter: ['in', ['get', 'category'], ['literal', Object.keys(CORE_DASH)]],
      paint: {
        'line-color': PIPE_COLOURS[drawing.theme].water.casing,
        'line-width': width(drawing, 0.36, 0),
        'line-dasharray': [
          'match',
          ['get', 'category'],
          ...Object.entries(CORE_DASH).flatMap(([category, dash]) => [category, ['literal', dash]]),
          ['literal', [1, 0]],
        ] as unknown as ExpressionSpecification,
      },
    }),
  ];
}

/** Flow, letters and sizes along the line, each from the zoom where there is room for it. */
export function pipeLabels(drawing: Drawing): MapLayer[] {
  const halo = { 'text-halo-color': PIPE_COLOURS[drawing.theme].water.casing, 'text-halo-width': 1.6 };
  const colour = categoryColour(drawing);
  return [
    pipe({
      id: 'pipes-flow',
      type: 'symbol',
      minzoom: 18.3,
      filter: ['has', 'flow'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 110,
        'icon-image': ['concat', 'flow/', ['get', 'category'], `/${drawing.theme}`],
        'icon-rotate': ['match', ['get', 'flow'], 'reverse', 180, 0],
        'icon-size': byZoom([18.3, 0.6], [21, 1]),
        'icon-rotation-alignment': 'map',
        'icon-padding': 1,
      },
    }),
    pipe({
      id: 'pipes-letter',
      type: 'symbol',
      minzoom: 17,
      maxzoom: 19.3,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 170,
        'text-field': ['get', 'letter'],
        'text-font': BOLD,
        'text-size': byZoom([17, 9.5], [19, 12]),
        'text-padding': 6,
        'text-keep-upright': true,
      },
      paint: { 'text-color': colour, ...halo },
    }),
    pipe({
      id: 'pipes-label',
      type: 'symbol',
      minzoom: 19.3,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 260,
        'text-field': ['concat', ['get', 'letter'], ' ', ['coalesce', ['get', 'label'], '']],
        'text-font': FONT,
        'text-size': byZoom([19.3, 11], [22, 14]),
        // Beside the line: the blanks of a long text would show it struck through.
        'text-offset': [0, -0.95],
        'text-padding': 6,
        'text-max-angle': 20,
      },
      paint: { 'text-color': colour, ...halo },
    }),
  ];
}

export function categoryColour({ theme }: Drawing): ExpressionSpecification {
  const pairs = PIPE_CATEGORIES.flatMap((category) => [category, PIPE_COLOURS[theme][category].line]);
  return [
    'match',
    ['get', 'category'],
    ...pairs,
    PIPE_COLOURS[theme].unknown.line,
  ] as unknown as ExpressionSpecification;
}

/** How strongly the least width, 1.5 to 3.8 pixels by diameter, is drawn at a zoom. */
function strength(zoom: number): number {
  return zoom < 15.5 ? 0.6 : zoom < 17 ? 0.8 : zoom < 19 ? 1 : 1.25;
}

/** From where pipes are seen and where at full strength: seven kinds side by side are a smear from farther. */
const SEEN = { from: 15.6, full: 17.2 } as const;
const SEEN_ALONE = { from: 13.5, full: 15 } as const;

/** `part` of the true outer width, not under what reads, and `more` pixels on top of it. */
function width({ latitude }: Drawing, part: number, more: number | ExpressionSpecification) {
  const diameter: ExpressionSpecification = ['coalesce', ['get', 'diameter_mm'], 100];
  const grown: ExpressionSpecification = ['min', 1, ['/', diameter, 800]];
  const outer: ExpressionSpecification = ['coalesce', ['get', 'width_m'], 0];
  const stops = ZOOMS.flatMap((zoom) => {
    const least: ExpressionSpecification = ['*', strength(zoom), ['+', 1.5, ['*', 2.3, grown]]];
    const exact: ExpressionSpecification = ['*', outer, pixelsPerMetre(zoom, latitude)];
    return [zoom, ['+', ['*', part, ['max', least, exact]], more]];
  });
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

const ZOOMS = Array.from({ length: 12 }, (_, i) => 13 + i);

function pipe(spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer('pipes', 'underground', spec);
}
