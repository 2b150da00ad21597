import type { ExpressionSpecification, FilterSpecification, SourceSpecification } from 'maplibre-gl';
import { clusterImage, markImage, SHARE_STEPS } from '../images/findingMarks';
import type { MapTheme } from '../pipeColours';
import { BOLD, byZoom, type Drawing, type DrawnSpecification, paletteOf } from '../style/mapLayer';
import { CLUSTER_LAYER, MARK_LAYER } from './findingOverviewIds';
import { heatStops } from './heatTints';

export const OVERVIEW_SOURCE = 'finding-overview';

export const OVERVIEW: SourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  maxzoom: 22,
};

export type Heat = {
  /** How many of the shown findings lie in each compound, by its id. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether the review has come to its end: only then a compound without findings has none. */
  readonly complete: boolean;
};

export type Overview = {
  readonly heat: Heat | null;
  /** Id of the finding that is drawn in full and needs no mark. */
  readonly selected: string | null;
};

/** From here on the ground is no longer tinted and each finding is marked, also where heat is asked for. */
const HEAT_ENDS = 16.4;

/** Tinted compounds, marks and clusters; with heat, marks only from near by. */
export function findingOverviewLayers(drawing: Drawing, { heat, selected }: Overview): DrawnSpecification[] {
  return [...heatLayers(drawing, heat), ...markLayers(drawing, heat === null ? 0 : HEAT_ENDS, selected)];
}

function markLayers(drawing: Drawing, minzoom: number, selected: string | null): DrawnSpecification[] {
  const colours = paletteOf(drawing);
  return [
    {
      id: CLUSTER_LAYER,
      type: 'symbol',
      source: OVERVIEW_SOURCE,
      minzoom,
      filter: ['>', ['get', 'count'], 1],
      layout: {
        'icon-image': clusterPicture(drawing.theme),
        'icon-size': ['step', ['get', 'count'], 0.8, 10, 0.9, 100, 1, 1000, 1.15],
        'icon-allow-overlap': true,
        'text-allow-overlap': true,
        'text-field': [
          'format',
          shortened('count'),
          { 'text-color': colours.label },
          ['case', ['>', ['get', 'violations'], 0], ['concat', '\n×', shortened('violations')], ''],
          { 'font-scale': 0.78, 'text-color': colours.finding },
        ],
        'text-font': BOLD,
        'text-size': 12,
        'text-line-height': 1.05,
      },
      paint: { 'text-color': colours.label },
    },
    {
      id: MARK_LAYER,
      type: 'symbol',
      source: OVERVIEW_SOURCE,
      minzoom,
      filter: ['all', ['==', ['get', 'count'], 1], ['!=', ['get', 'id'], selected ?? '']],
      layout: {
        'icon-image': [
          'case',
          ['==', ['get', 'violations'], 1],
          markImage('violation', drawing.theme),
          markImage('cannot_tell', drawing.theme),
        ],
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'icon-size': byZoom([14, 0.8], [18, 1]),
        'symbol-sort-key': ['get', 'violations'],
      },
    },
  ];
}

function clusterPicture(theme: MapTheme): ExpressionSpecification {
  const share = ['/', ['get', 'violations'], ['get', 'count']];
  // One violation among many still shows, and one that cannot be told.
  const steps = ['ceil', ['*', SHARE_STEPS, share]];
  const [before, after] = clusterImage(Number.NaN, theme).split('NaN');
  return ['concat', before, ['to-string', steps], after] as unknown as ExpressionSpecification;
}

/** 1,234 → 1.2k: a mark has little room. */
function shortened(property: string): ExpressionSpecification {
  const number: ExpressionSpecification = ['get', property];
  const thousands: ExpressionSpecification = ['/', ['round', ['/', number, 100]], 10];
  return ['case', ['>=', number, 1000], ['concat', ['to-string', thousands], 'k'], ['to-string', number]];
}

function heatLayers(drawing: Drawing, heat: Heat | null): DrawnSpecification[] {
  const colours = paletteOf(drawing);
  const count: ExpressionSpecification = [
    'coalesce',
    ['get', ['get', 'id'], ['literal', heat?.counts ?? {}]],
    0,
  ];
  const told: FilterSpecification = heat?.complete ? ['>=', count, 0] : ['>', count, 0];
  const visibility = heat === null ? 'none' : 'visible';
  return [
    {
      id: 'finding-heat',
      type: 'fill',
      source: 'compounds',
      maxzoom: HEAT_ENDS + 0.4,
      filter: told,
      layout: { visibility },
      paint: {
        'fill-color': [
          'interpolate',
          ['linear'],
          count,
          ...heatStops(drawing.theme, heat?.counts ?? {}),
        ] as never,
        'fill-opacity': byZoom([13, 0.92], [15, 0.82], [HEAT_ENDS + 0.4, 0]),
      },
    },
    {
      id: 'finding-heat-label',
      type: 'symbol',
      source: 'compound_labels',
      maxzoom: HEAT_ENDS + 0.4,
      filter: ['>', count, 0],
      layout: {
        visibility,
        'text-field': ['to-string', count],
        'text-font': BOLD,
        'text-size': byZoom([12, 12], [16, 17]),
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.5,
        // Where there is no room for all, the most stay.
        'symbol-sort-key': ['-', 0, count],
      },
      paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
  ];
}
