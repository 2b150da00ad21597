import type { Feature, Geometry } from 'geojson';
import type { SourceId } from '../../drawing/sources';
import type { Metres } from '../../model/units';
import type { DrawnSources, PlanLayout } from '../publicSite';
import { PLAN_COLOURS } from './planColours';
import type { PlanFrame } from './planFrame';
import { lanes, markings } from './planLanes';
import { areaPath, dotPath } from './planPath';
import { bands, drawn, hairline, type Properties, standing } from './planShapes';
import type { Attributes } from './svg';

/** The ground and all that stands on it in one layout, from below to above. */
export function planContent(sources: DrawnSources, layout: PlanLayout, frame: PlanFrame): string[] {
  const of = (source: SourceId, is: (properties: Properties) => boolean = () => true) =>
    standing(sources, source, layout).filter(({ properties }) => is(properties ?? {}));
  const areas = (features: readonly Feature[], attributes: Attributes) =>
    drawn(areaPath, features, frame, attributes);
  const green = of('green', ({ kind }) => kind !== 'water');
  const water = of('green', ({ kind }) => kind === 'water');
  const footways = of('roads', isFootway);
  const roads = of('roads', (road) => !isFootway(road));
  return [
    // Pieces that touch show no seam.
    areas(green, { fill: PLAN_COLOURS.green, stroke: PLAN_COLOURS.green, 'stroke-width': 1 }),
    areas(water, { fill: PLAN_COLOURS.water }),
    areas(footways, { fill: PLAN_COLOURS.footway }),
    ...bands(footways, PLAN_COLOURS.footway, ROAD_WIDTH, frame),
    areas(roads, { fill: PLAN_COLOURS.road }),
    ...bands(roads, PLAN_COLOURS.road, ROAD_WIDTH, frame),
    ...lanes(of('fire_lanes'), frame),
    areas(of('turning_areas'), { fill: PLAN_COLOURS.turning, 'fill-opacity': 0.3 }),
    areas(of('rescue_sites'), { fill: PLAN_COLOURS.rescue, 'fill-opacity': 0.25 }),
    ...stalls(of('parking'), frame),
    ...markings(of('fire_lane_markings'), of('marking_hatch'), frame),
    areas(of('buildings'), {
      fill: PLAN_COLOURS.building,
      stroke: PLAN_COLOURS.buildingEdge,
      'stroke-width': Math.max(2, hairline(frame)),
    }),
  ];
}

/** Of a road drawn as a line that does not state its width. */
const ROAD_WIDTH: Metres = 4;

function isFootway({ use }: Properties): boolean {
  return use === 'footway' || use === 'square';
}

/** New ones in blue, those there before in grey; a dot of its colour on what is kept for charging or for the disabled. */
function stalls(all: readonly Feature[], frame: PlanFrame): string[] {
  const whose = (property: string, value: boolean) =>
    all.filter(({ properties }) => (properties?.[property] === true) === value);
  const fields = (features: readonly Feature[], fill: string) =>
    drawn(areaPath, features, frame, {
      fill,
      stroke: PLAN_COLOURS.stallLine,
      'stroke-width': Math.max(1.5, hairline(frame) * 0.7),
    });
  const dots = (features: readonly Feature[], stroke: string) =>
    drawn(middlesPath, features, frame, { stroke, 'stroke-width': DOT, 'stroke-linecap': 'round' });
  return [
    fields(whose('new', false), PLAN_COLOURS.stall),
    fields(whose('new', true), PLAN_COLOURS.stallNew),
    dots(whose('charging', true), PLAN_COLOURS.charging),
    dots(whose('accessible', true), PLAN_COLOURS.accessible),
  ];
}

/** Units across: 1.6 m, so that it lies within a stall. */
const DOT = 16;

const middlesPath: typeof areaPath = (geometries, frame) =>
  dotPath(
    [...geometries].flatMap((geometry): Geometry[] => {
      if (geometry.type !== 'Polygon') return [];
      const corners = geometry.coordinates[0]!.slice(1);
      const mean = [0, 1].map((axis) => corners.reduce((sum, at) => sum + at[axis]!, 0) / corners.length);
      return [{ type: 'Point', coordinates: mean }];
    }),
    frame,
  );
