import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { compoundGround, compoundLabels, compoundOutline } from '../../map/layers/compounds';
import { fireLayers, markingLayers, signLayers } from '../../map/layers/fire';
import { parkingLayers, parkingMarks } from '../../map/layers/parking';
import { buildingLabels, buildingLayers, groundLayers } from '../../map/layers/surface';
import { surroundingsLabels, surroundingsLayers } from '../../map/layers/surroundings';
import { times } from '../../map/style/emphasis';
import {
  byZoom,
  type Drawing,
  type DrawnSpecification,
  type MapLayer,
  paletteOf,
} from '../../map/style/mapLayer';
import { metres } from '../../map/style/metres';
import type { PlanLayout } from '../../publish/publicSite';

/** What the look depends on besides the data. */
export type SiteLook = {
  readonly drawing: Drawing;
  readonly layout: PlanLayout;
  /** Slugs of what stands out; null where nothing is looked for. */
  readonly found: readonly string[] | null;
  readonly selected: string | null;
  /** The only one whose contents are shown in full strength, on its own page. */
  readonly alone: string | null;
  /** Raster tiles take the place of the town that the project draws. */
  readonly basemap: boolean;
};

export const POSITION_SOURCE = 'position';

/** Every layer of the public map, lowest first; the same ones in the same order whatever the look. */
export function siteLayers(look: SiteLook): DrawnSpecification[] {
  const { drawing } = look;
  const layers = [
    surroundingsLayers,
    compoundGround,
    groundLayers,
    fireLayers,
    parkingLayers,
    markingLayers,
    buildingLayers,
    compoundOutline,
    parkingMarks,
    signLayers,
    surroundingsLabels,
    buildingLabels,
    statusLabels,
  ].flatMap((group) => group(drawing));
  return [...layers.map((layer) => shown(layer, look)), ...selection(look), ...positionLayers(drawing)];
}

/** The names, with the state of the works as a shape over them: a compound without room for words keeps its shape. */
function statusLabels(drawing: Drawing): MapLayer[] {
  return compoundLabels(drawing).map((layer) => ({
    ...layer,
    spec: {
      ...layer.spec,
      maxzoom: LABELS_UNTIL,
      layout: {
        ...layer.spec.layout,
        'icon-image': ['concat', 'status/', ['get', 'status'], `/${drawing.theme}`],
        'icon-size': byZoom([10, 0.6], [14, 0.85], [17, 1]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-optional': true,
      },
      paint: { ...layer.spec.paint, 'icon-opacity': FADING, 'text-opacity': FADING },
    } as DrawnSpecification,
  }));
}

/** From here on the names of buildings take their place; between the two they would only be in the way. */
const LABELS_UNTIL = 16.5;
const FADING = byZoom([LABELS_UNTIL - 0.2, 1], [LABELS_UNTIL, 0]);

function shown(layer: MapLayer, look: SiteLook): DrawnSpecification {
  const { spec } = layer;
  if (layer.layer === 'surroundings') {
    const visibility = look.basemap ? 'none' : 'visible';
    return { ...spec, layout: { ...spec.layout, visibility } } as DrawnSpecification;
  }
  if (layer.layer === 'compounds')
    return dimmed(spec, look.found ?? (look.alone === null ? null : [look.alone]));
  const own = 'filter' in spec && spec.filter ? [spec.filter as ExpressionSpecification] : [];
  return {
    ...spec,
    filter: ['all', ...own, ofLayout(look.layout)] as FilterSpecification,
  } as DrawnSpecification;
}

/** What stands in one layout only is not drawn in the other. */
function ofLayout(layout: PlanLayout): ExpressionSpecification {
  return ['match', ['coalesce', ['get', 'layout'], layout], layout, true, false];
}

const OPACITIES: Partial<Record<DrawnSpecification['type'], readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
};
const DIMMED = 0.22;

function dimmed(spec: DrawnSpecification, found: readonly string[] | null): DrawnSpecification {
  if (found === null || spec.id === 'compounds-ground') return spec;
  const factor = [
    'case',
    ['in', ['get', 'id'], ['literal', [...found]]],
    1,
    DIMMED,
  ] as ExpressionSpecification;
  const paint: Record<string, unknown> = { ...spec.paint };
  for (const property of OPACITIES[spec.type] ?? []) paint[property] = times(paint[property] ?? 1, factor);
  const first = ['case', ['in', ['get', 'id'], ['literal', [...found]]], 0, 1];
  const layout = spec.type === 'symbol' ? { layout: { ...spec.layout, 'symbol-sort-key': first } } : {};
  return { ...spec, paint, ...layout } as DrawnSpecification;
}

function selection({ drawing, selected }: SiteLook): DrawnSpecification[] {
  const colours = paletteOf(drawing);
  const filter: FilterSpecification = ['==', ['get', 'id'], selected ?? ''];
  const line = (id: string, colour: string, more: number): DrawnSpecification => ({
    id,
    type: 'line',
    source: 'compounds',
    filter,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': byZoom([12, 2 + more * 0.6], [18, 3 + more]) },
  });
  return [line('selected-halo', colours.selectedHalo, 6), line('selected-line', colours.selected, 0)];
}

function positionLayers(drawing: Drawing): DrawnSpecification[] {
  const blue = drawing.theme === 'dark' ? '#6fb1ff' : '#1366d6';
  return [
    {
      id: 'position-accuracy',
      type: 'circle',
      source: POSITION_SOURCE,
      paint: {
        'circle-radius': metres(['get', 'accuracy_m'], drawing.latitude),
        'circle-color': blue,
        'circle-opacity': 0.14,
        'circle-stroke-color': blue,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': 0.5,
        'circle-pitch-alignment': 'map',
      },
    },
    {
      id: 'position-dot',
      type: 'circle',
      source: POSITION_SOURCE,
      paint: {
        'circle-radius': 7,
        'circle-color': blue,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 3,
      },
    },
  ];
}
