import type { Feature } from 'geojson';
import type { SourceId } from '../../drawing/sources';
import type { DrawnSources, PlanLayout } from '../publicSite';
import { PLAN_COLOURS } from './planColours';
import { type PlanFrame, UNITS_PER_METRE } from './planFrame';
import { areaPath, dotPath, linePath } from './planPath';
import { type Attributes, element } from './svg';

/** The features of a source that stand in a layout. */
export function standing(sources: DrawnSources, source: SourceId, layout: PlanLayout): readonly Feature[] {
  const others = layout === 'today' ? 'planned' : 'today';
  return (sources[source]?.features ?? []).filter(({ properties }) => properties?.layout !== others);
}

/** The ground and all that stands on it in one layout, from below to above. */
export function planContent(sources: DrawnSources, layout: PlanLayout, frame: PlanFrame): string[] {
  const of = (source: SourceId, is: (properties: Properties) => boolean = () => true) =>
    standing(sources, source, layout).filter(({ properties }) => is(properties ?? {}));
  const hair = hairline(frame);
  const areas = (features: readonly Feature[], attributes: Attributes) =>
    drawn(areaPath, features, frame, attributes);
  const isFootway = ({ use }: Properties) => use === 'footway' || use === 'square';
  return [
    areas(
      of('green', ({ kind }) => kind !== 'water'),
      {
        fill: PLAN_COLOURS.green,
        stroke: PLAN_COLOURS.greenEdge,
        'stroke-width': hair,
      },
    ),
    areas(
      of('green', ({ kind }) => kind === 'water'),
      { fill: PLAN_COLOURS.water },
    ),
    areas(of('roads', isFootway), { fill: PLAN_COLOURS.footway }),
    ...bands(of('roads', isFootway), PLAN_COLOURS.footway, ROAD_WIDTH, frame),
    areas(
      of('roads', (road) => !isFootway(road)),
      { fill: PLAN_COLOURS.road },
    ),
    ...bands(
      of('roads', (road) => !isFootway(road)),
      PLAN_COLOURS.road,
      ROAD_WIDTH,
      frame,
    ),
    ...lanes(of('fire_lanes'), frame),
    areas(of('turning_areas'), { fill: PLAN_COLOURS.turning, 'fill-opacity': 0.3 }),
    areas(of('rescue_sites'), { fill: PLAN_COLOURS.rescue, 'fill-opacity': 0.25 }),
    ...stalls(of('parking'), frame),
    ...markings(of, frame),
    areas(of('buildings'), {
      fill: PLAN_COLOURS.building,
      stroke: PLAN_COLOURS.buildingEdge,
      'stroke-width': Math.max(2, hair),
    }),
  ];
}

type Properties = Readonly<Record<string, unknown>>;
type Of = (source: SourceId, is?: (properties: Properties) => boolean) => readonly Feature[];

/** The thinnest stroke that a phone and a printer still show. */
export function hairline({ width }: PlanFrame): number {
  return Math.max(1, Math.round(width * 0.0009));
}

export function drawn(
  path: typeof areaPath,
  features: readonly Feature[],
  frame: PlanFrame,
  attributes: Attributes,
): string {
  const d = path(
    features.map(({ geometry }) => geometry),
    frame,
  );
  return d === '' ? '' : element('path', { d, ...attributes });
}

/** Lines by their stated width, those of one width in one path. */
export function bands(
  features: readonly Feature[],
  stroke: string,
  unstated: number,
  frame: PlanFrame,
  wider = 0,
): string[] {
  const byWidth = new Map<number, Feature[]>();
  for (const feature of features) {
    const width = amount(feature.properties?.width_m) ?? unstated;
    byWidth.set(width, [...(byWidth.get(width) ?? []), feature]);
  }
  return [...byWidth].map(([width, lines]) =>
    drawn(linePath, lines, frame, {
      fill: 'none',
      stroke,
      'stroke-width': Math.round(width * UNITS_PER_METRE + wider),
      'stroke-linejoin': 'round',
    }),
  );
}

/** Metres, of a road drawn as a line that does not state its width. */
const ROAD_WIDTH = 4;

/** Pale red bands of the clear width between red edges; without a stated width a dashed centre line alone. */
function lanes(all: readonly Feature[], frame: PlanFrame): string[] {
  const edge = Math.max(3, Math.round(frame.width * 0.0016));
  const wide = all.filter(({ properties }) => amount(properties?.width_m) !== null);
  const unstated = all.filter(({ properties }) => amount(properties?.width_m) === null);
  return [
    ...bands(wide, PLAN_COLOURS.laneEdge, 0, frame, 2 * edge),
    drawn(areaPath, all, frame, {
      fill: PLAN_COLOURS.lane,
      stroke: PLAN_COLOURS.laneEdge,
      'stroke-width': 2 * edge,
    }),
    ...bands(wide, PLAN_COLOURS.lane, 0, frame),
    drawn(areaPath, all, frame, { fill: PLAN_COLOURS.lane }),
    drawn(linePath, unstated, frame, {
      fill: 'none',
      stroke: PLAN_COLOURS.laneEdge,
      'stroke-width': 2 * edge,
      'stroke-dasharray': `${8 * edge} ${5 * edge}`,
    }),
  ];
}

/** New ones in blue, those there before in grey; a dot of its colour on what is kept for charging or for the disabled. */
function stalls(all: readonly Feature[], frame: PlanFrame): string[] {
  const line = { stroke: PLAN_COLOURS.stallLine, 'stroke-width': Math.max(1.5, frame.width * 0.0006) };
  const pick = (is: (properties: Properties) => boolean) =>
    all.filter(({ properties }) => is(properties ?? {}));
  const dots = (features: readonly Feature[], stroke: string) =>
    drawn(middlesPath, features, frame, { stroke, 'stroke-width': 16, 'stroke-linecap': 'round' });
  return [
    drawn(
      areaPath,
      pick(({ new: isNew }) => isNew !== true),
      frame,
      { fill: PLAN_COLOURS.stall, ...line },
    ),
    drawn(
      areaPath,
      pick(({ new: isNew }) => isNew === true),
      frame,
      { fill: PLAN_COLOURS.stallNew, ...line },
    ),
    dots(
      pick(({ charging }) => charging === true),
      PLAN_COLOURS.charging,
    ),
    dots(
      pick(({ accessible }) => accessible === true),
      PLAN_COLOURS.accessible,
    ),
  ];
}

const middlesPath: typeof areaPath = (geometries, frame) =>
  dotPath(
    [...geometries].flatMap((geometry) => {
      if (geometry.type !== 'Polygon') return [];
      const ring = geometry.coordinates[0]!.slice(1);
      const mean = [0, 1].map((axis) => ring.reduce((sum, at) => sum + at[axis]!, 0) / ring.length);
      return [{ type: 'Point' as const, coordinates: mean }];
    }),
    frame,
  );

/** Paint on the ground; where a sheet shows so much that a net of one metre would run together, a tint instead. */
function markings(of: Of, frame: PlanFrame): string[] {
  const paint = { fill: 'none', stroke: PLAN_COLOURS.paint };
  const hair = hairline(frame);
  const areas = of('fire_lane_markings', ({ kind }) => kind !== 'entrance_mesh');
  const meshes = of('fire_lane_markings', ({ kind }) => kind === 'entrance_mesh');
  const hatch = frame.width <= NET_SHOWN ? of('marking_hatch') : [];
  const signs = frame.width <= SIGNS_SHOWN ? areas : [];
  return [
    drawn(linePath, areas, frame, { ...paint, 'stroke-width': Math.max(2, hair) }),
    drawn(areaPath, areas, frame, { ...paint, 'stroke-width': Math.max(1.5, hair) }),
    drawn(areaPath, meshes, frame, {
      ...paint,
      'stroke-width': 2,
      fill: PLAN_COLOURS.paint,
      'fill-opacity': 0.3,
    }),
    drawn(linePath, hatch, frame, { ...paint, 'stroke-width': 1 }),
    drawn(dotPath, signs, frame, {
      stroke: PLAN_COLOURS.laneEdge,
      'stroke-width': Math.round(frame.width * 0.005),
      'stroke-linecap': 'round',
    }),
    drawn(dotPath, signs, frame, {
      stroke: PLAN_COLOURS.paper,
      'stroke-width': Math.round(frame.width * 0.0025),
      'stroke-linecap': 'round',
    }),
  ];
}

/** Units of width up to which a sheet shows the net of a mesh, and signs. */
const NET_SHOWN = 4000;
const SIGNS_SHOWN = 4000;

export function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
