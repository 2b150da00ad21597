import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { localPlane } from '../../geo/localPlane';
import type { PlaneMetres } from '../../model/units';
import type { Finding } from '../../review/finding';
import type { RuleId } from '../../review/ruleIds';

type Drawn = Pick<Finding, 'rule' | 'nearest' | 'at' | 'measured' | 'required' | 'uncertainty' | 'unit'>;
type Part = {
  readonly part: 'required' | 'uncertainty' | 'gap' | 'point' | 'figure';
  readonly text?: string;
};

/** What the map draws of a finding; `text` is the figure on the gap. */
export function findingFeatures(
  finding: Drawn | null,
  text: string | null,
): FeatureCollection<Geometry, Part> {
  if (finding === null) return { type: 'FeatureCollection', features: [] };
  const [from, to] = finding.nearest;
  const plane = localPlane(from);
  const [a, b] = [plane.toPlane(from), plane.toPlane(to)];
  const distance = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const points = distance < 0.001 ? [from] : [from, to];
  const middle = plane.toLonLat([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  const features: Feature<Geometry, Part>[] = [
    ...bands(finding, a, b, distance).map(({ part, ring }) =>
      drawn({ part }, { type: 'Polygon', coordinates: [ring.map((at) => [...plane.toLonLat(at)])] }),
    ),
    ...points.map((at) => drawn({ part: 'point' }, { type: 'Point', coordinates: [...at] })),
  ];
  if (points.length === 2) {
    features.push(drawn({ part: 'gap' }, { type: 'LineString', coordinates: [[...from], [...to]] }));
  }
  if (text !== null) {
    features.push(drawn({ part: 'figure', text }, { type: 'Point', coordinates: [...middle] }));
  }
  return { type: 'FeatureCollection', features };
}

function drawn(properties: Part, geometry: Geometry): Feature<Geometry, Part> {
  return { type: 'Feature', geometry, properties };
}

/** Rules whose figure is a clearance along the line between the two nearest points. */
const CLEARANCES: readonly RuleId[] = [
  'pipe_horizontal',
  'pipe_building',
  'pipe_tree',
  'pipe_obstacle',
  'fire_lane_wall_distance',
  'stall_window_distance',
  'aisle_width',
];
/** Half of how far a band runs to either side of the gap. */
const REACH_M = 3;

/**
 * The room that the second party asks for towards the first, and how far the first may be off. The points may lie
 * on the middle of a pipe while the clearance is of its surface: the difference is added.
 */
function bands(finding: Drawn, a: PlaneMetres, b: PlaneMetres, distance: number) {
  const { rule, measured, required, uncertainty, unit } = finding;
  if (!CLEARANCES.includes(rule) || unit !== 'm' || measured === null || distance < 0.001) return [];
  const [ux, uy] = [(a[0] - b[0]) / distance, (a[1] - b[1]) / distance];
  const strip = (near: number, far: number): PlaneMetres[] => {
    const corner = (along: number, aside: number): PlaneMetres => [
      b[0] + ux * along - uy * aside,
      b[1] + uy * along + ux * aside,
    ];
    const [left, right] = [-REACH_M, REACH_M];
    return [
      corner(near, left),
      corner(far, left),
      corner(far, right),
      corner(near, right),
      corner(near, left),
    ];
  };
  const body = Math.max(0, distance - measured);
  const made: { part: 'required' | 'uncertainty'; ring: PlaneMetres[] }[] = [];
  if (uncertainty) {
    const near = Math.max(0, distance - uncertainty);
    made.push({ part: 'uncertainty', ring: strip(near, distance + uncertainty) });
  }
  if (required) made.push({ part: 'required', ring: strip(0, required + body) });
  return made;
}
