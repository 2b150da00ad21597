import { emptyBoxes, uniformGrid } from '../geo/uniformGrid';
import { featuresOf } from '../model/project';
import type { FireLaneMarkingProperties } from '../model/schema/fire';
import type { Metres, PlaneMetres } from '../model/units';
import { type PlaneArea, planeArea } from './areas';
import { type LaneNear, lanesNear, lanesOf } from './lanes';
import { once } from './once';
import { segmentsOfGeometry } from './paths';

/** A box or a sign, by its place beside or on a lane. */
export type LaneMarking = {
  readonly id: string;
  readonly at: PlaneMetres;
  readonly path: number;
  readonly along: Metres;
  readonly side: number;
};

export type Mesh = { readonly id: string; readonly area: PlaneArea | null; readonly at: PlaneMetres };

export type LaneMarkings = {
  /** By the index of the lane, in the order along it. */
  readonly boxes: readonly (readonly LaneMarking[])[];
  readonly signs: readonly (readonly LaneMarking[])[];
  readonly meshes: readonly Mesh[];
  /** Kerb and edge lines: x1, y1, x2, y2, … */
  readonly edges: Float64Array;
  readonly edgeGrid: ReturnType<typeof uniformGrid>;
  /** Compounds (null: outside all) of which some marking is recorded; of the others nobody has told. */
  readonly recorded: ReadonlySet<string | null>;
};

/** A marking that names no lane belongs to the nearest one within this of its edge. */
const BELONGS_M = 3;

export const laneMarkingsOf = once((model, book): LaneMarkings => {
  const lanes = lanesOf(model, book);
  const byId = new Map(lanes.all.map((lane) => [lane.id, lane]));
  const widest = lanes.all.reduce((most, { leastHalf }) => Math.max(most, leastHalf), 0);
  const boxes: LaneMarking[][] = lanes.all.map(() => []);
  const signs: LaneMarking[][] = lanes.all.map(() => []);
  const meshes: Mesh[] = [];
  const edges: number[] = [];
  const recorded = new Set<string | null>();
  for (const { geometry, properties } of featuresOf(model.project, 'fire_lane_markings')) {
    const segments = segmentsOfGeometry(geometry, model.plane);
    if (segments.length === 0) continue;
    const at = middleOf(segments);
    const named = byId.get(properties.lane_id ?? '');
    recorded.add(named ? named.compound : model.compoundAt(at));
    if (properties.condition === 'missing') continue;
    if (isEdge(properties)) edges.push(...segments);
    else if (properties.kind === 'entrance_mesh')
      meshes.push({ id: properties.id, area: planeArea(geometry, model.plane), at });
    else {
      const near = laneOf(at, named?.index);
      if (near === null) continue;
      const { path, along, side } = near;
      const list = properties.kind === 'box' ? boxes : properties.kind === 'sign' ? signs : null;
      list?.[near.lane]?.push({ id: properties.id, at, path, along, side });
    }
  }
  for (const list of boxes) list.sort((a, b) => a.path - b.path || a.along - b.along);
  return { boxes, signs, meshes, edges: Float64Array.from(edges), edgeGrid: gridOf(edges), recorded };

  function laneOf(at: PlaneMetres, named: number | undefined): LaneNear | null {
    const reach = widest + (named === undefined ? BELONGS_M : NAMED_REACH_M);
    const near = lanesNear(lanes, at, reach);
    if (named !== undefined) return near.find(({ lane }) => lane === named) ?? null;
    const own = near.filter(({ lane, distance }) => distance <= lanes.all[lane]!.leastHalf + BELONGS_M);
    return own.reduce<LaneNear | null>(
      (best, one) => (best && best.distance <= one.distance ? best : one),
      null,
    );
  }
});

/** A marking that names a lane this far away is not one of it. */
const NAMED_REACH_M = 10;

function isEdge({ kind }: FireLaneMarkingProperties): boolean {
  return kind === 'kerb_line' || kind === 'edge_line';
}

/** The mean of the starts of its segments: of a painted outline its middle. */
function middleOf(segments: Float64Array): PlaneMetres {
  let [x, y] = [0, 0];
  for (let k = 0; k < segments.length; k += 4) {
    x += segments[k]!;
    y += segments[k + 1]!;
  }
  const count = segments.length / 4;
  return [x / count, y / count];
}

function gridOf(edges: readonly number[]) {
  const boxes = emptyBoxes(edges.length / 4);
  for (let i = 0; i < boxes.count; i++) {
    const [x1, y1, x2, y2] = [edges[4 * i]!, edges[4 * i + 1]!, edges[4 * i + 2]!, edges[4 * i + 3]!];
    boxes.minX[i] = Math.min(x1, x2);
    boxes.maxX[i] = Math.max(x1, x2);
    boxes.minY[i] = Math.min(y1, y2);
    boxes.maxY[i] = Math.max(y1, y2);
  }
  return uniformGrid(boxes);
}
