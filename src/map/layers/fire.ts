import type { ExpressionSpecification } from 'maplibre-gl';
import { byZoom, type Drawing, FONT, hovered, type MapLayer, mapLayer, paletteOf } from '../style/mapLayer';
import { metres } from '../style/metres';

const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const hasWidth: ExpressionSpecification = ['has', 'width_m'];

/** Lanes as bands of their stated clear width; one without a width is a dashed centre line only. */
export function fireLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const width = metres(['get', 'width_m'], drawing.latitude, (zoom) => (zoom < 16 ? 1.2 : 2));
  const butt = { 'line-cap': 'butt', 'line-join': 'round' } as const;
  return [
    plainArea('turning_areas', colours.turning, drawing),
    plainArea('rescue_sites', colours.rescue, drawing),
    lane({
      id: 'fire_lanes-band',
      type: 'line',
      minzoom: 14.5,
      filter: ['all', isLine, hasWidth],
      layout: butt,
      paint: {
        'line-color': colours.lanePaint,
        'line-width': width,
        'line-opacity': byZoom([14.5, 0], [15.5, 0.9]),
      },
    }),
    lane({
      id: 'fire_lanes-area',
      type: 'fill',
      minzoom: 14.5,
      filter: isArea,
      paint: { 'fill-color': colours.lanePaint, 'fill-opacity': byZoom([14.5, 0], [15.5, 0.9]) },
    }),
    mapLayer('fire_lanes', 'fire', {
      id: 'fire_lanes-edge',
      type: 'line',
      minzoom: 16,
      filter: ['all', isLine, hasWidth],
      layout: butt,
      paint: {
        'line-color': hovered(colours.hover, colours.laneEdge),
        'line-gap-width': width,
        'line-width': hovered(3, 1.1),
        'line-opacity': byZoom([16, 0.35], [18, 0.85]),
      },
    }),
    mapLayer('fire_lanes', 'fire', {
      id: 'fire_lanes-area-edge',
      type: 'line',
      minzoom: 16,
      filter: isArea,
      paint: { 'line-color': hovered(colours.hover, colours.laneEdge), 'line-width': hovered(3, 1.1) },
    }),
    lane({
      id: 'fire_lanes-centre',
      type: 'line',
      minzoom: 15.5,
      filter: ['all', isLine, ['!', hasWidth]],
      paint: {
        'line-color': hovered(colours.hover, colours.laneEdge),
        'line-width': 2,
        'line-dasharray': [3, 2],
      },
    }),
  ];
}

/** Paint on the ground, drawn to scale: lines 0.15 m, mesh outline 0.2 m and net 0.1 m, words to fit. */
export function markingLayers(drawing: Drawing): MapLayer[] {
  const colours = paletteOf(drawing);
  const { latitude } = drawing;
  const worn: ExpressionSpecification = ['match', ['get', 'condition'], 'missing', 0.25, 'worn', 0.55, 1];
  const paint = hovered(colours.hover, colours.paint);
  const outlined = (width: ExpressionSpecification | number) =>
    metres(width, latitude, (zoom) => (zoom < 18 ? 0.9 : 1.4));
  return [
    marking({
      id: 'fire_lane_markings-line',
      type: 'line',
      minzoom: 16.5,
      filter: isLine,
      paint: { 'line-color': paint, 'line-width': outlined(0.15), 'line-opacity': worn },
    }),
    marking({
      id: 'fire_lane_markings-area',
      type: 'fill',
      minzoom: 16.5,
      filter: isArea,
      paint: { 'fill-color': colours.paint, 'fill-opacity': byZoom([16.5, 0.3], [19, 0.08]) },
    }),
    marking({
      id: 'fire_lane_markings-outline',
      type: 'line',
      minzoom: 17,
      filter: ['all', isArea, ['!=', ['get', 'kind'], 'entrance_mesh']],
      layout: { 'line-join': 'miter' },
      paint: { 'line-color': paint, 'line-width': outlined(0.15), 'line-opacity': worn },
    }),
    mapLayer('fire_lane_markings', 'fire', {
      id: 'fire_lane_markings-hatch',
      type: 'line',
      source: 'marking_hatch',
      minzoom: 17,
      layout: { 'line-join': 'miter' },
      paint: {
        'line-color': colours.paint,
        'line-width': metres(['get', 'width_m'], latitude, (zoom) => (zoom < 18 ? 0.4 : 0.8)),
        'line-opacity': byZoom([17, 0.4], [18.5, 1]),
      },
    }),
    mapLayer('fire_lane_markings', 'fire', {
      id: 'fire_lane_markings-text',
      type: 'symbol',
      source: 'marking_text',
      minzoom: 18,
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT,
        'text-size': metres(['get', 'size_m'], latitude),
        'text-line-height': 1.2,
        'text-max-width': 40,
        'text-rotate': ['get', 'rotate_deg'],
        'text-rotation-alignment': 'map',
        'text-pitch-alignment': 'map',
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'text-padding': 0,
      },
      paint: {
        'text-color': colours.paint,
        'text-halo-color': colours.lanePaint,
        'text-halo-width': byZoom([18, 0.6], [21, 2.4]),
        'text-opacity': byZoom([18, 0], [18.8, 1]),
      },
    }),
  ];
}

export function signLayers(drawing: Drawing): MapLayer[] {
  return [
    marking({
      id: 'fire_lane_markings-sign',
      type: 'symbol',
      minzoom: 17.8,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'icon-image': `sign/fire/${drawing.theme}`,
        'icon-size': byZoom([17.8, 0.5], [20, 0.9]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': byZoom([17.8, 0.4], [18.6, 1]) },
    }),
  ];
}

function plainArea(layer: 'turning_areas' | 'rescue_sites', colour: string, drawing: Drawing): MapLayer {
  return mapLayer(
    layer,
    'fire',
    {
      id: `${layer}-fill`,
      type: 'fill',
      minzoom: 15,
      paint: {
        'fill-color': colour,
        'fill-opacity': byZoom([15, 0], [16, 0.28]),
        'fill-outline-color': hovered(paletteOf(drawing).hover, colour),
      },
    },
    true,
  );
}

function lane(spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer('fire_lanes', 'fire', spec, true);
}

function marking(spec: Parameters<typeof mapLayer>[2]): MapLayer {
  return mapLayer('fire_lane_markings', 'fire', spec, true);
}
