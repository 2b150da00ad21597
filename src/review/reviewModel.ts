import { boundsOf, centreOfBounds, unionOfBounds } from '../geo/bounds';
import { type LocalPlane, localPlane } from '../geo/localPlane';
import { type Boxes, emptyBoxes, type UniformGrid, uniformGridInSteps } from '../geo/uniformGrid';
import { afterWorks } from '../model/afterWorks';
import type { LayerFeature, LayerId } from '../model/layer';
import { LAYER_IDS } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { PipeNodeProperties } from '../model/schema/pipes';
import { type Bounds, type LonLat, lonLat, type PlaneMetres } from '../model/units';
import { areaHoldsPoint, type PlaneArea, planeArea } from './areas';
import { type GroundOf, layPipes, type ReviewPipe, type Segments } from './pipes';

/** A feature with an area, in the plane. */
export type AreaFeature<L extends LayerId> = {
  readonly id: string;
  readonly feature: LayerFeature<L>;
  readonly area: PlaneArea;
};

export type ReviewNode = {
  readonly id: string;
  readonly properties: PipeNodeProperties;
  readonly at: PlaneMetres;
};

/** A project laid into one metric plane, once for all rules. */
export type ReviewModel = {
  /** Without what goes with the works: a rule looks at what stands after them. */
  readonly project: Project;
  readonly plane: LocalPlane;
  readonly pipes: readonly ReviewPipe[];
  readonly segments: Segments;
  /** The segments of the pipes by their own boxes. */
  readonly segmentGrid: UniformGrid;
  readonly nodes: ReadonlyMap<string, ReviewNode>;
  areasOf<L extends LayerId>(layer: L): readonly AreaFeature<L>[];
  compoundAt(at: PlaneMetres): string | null;
};

export function reviewModel(project: Project): ReviewModel {
  const steps = layModel(project);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for a caller that must let others run in between. */
export function* layModel(given: Project): Generator<void, ReviewModel> {
  const plane = localPlane(middleOf(yield* ownBounds(given)));
  const project = afterWorks(given);
  const nodes = new Map<string, ReviewNode>();
  for (const { geometry, properties } of featuresOf(project, 'pipe_nodes')) {
    if (geometry.type !== 'Point') continue;
    const { id } = properties;
    nodes.set(id, { id, properties, at: plane.toPlane(lonLat(geometry.coordinates)) });
  }
  yield;
  const { pipes, segments } = yield* layPipes(featuresOf(project, 'pipes'), groundOf(nodes), plane);
  const segmentGrid = yield* uniformGridInSteps(segmentBoxes(segments));
  const areas = new Map<LayerId, readonly AreaFeature<LayerId>[]>();
  const areasOf = <L extends LayerId>(layer: L): readonly AreaFeature<L>[] => {
    let made = areas.get(layer);
    if (!made) {
      made = layAreas(project, layer, plane);
      areas.set(layer, made);
    }
    return made as readonly AreaFeature<L>[];
  };
  return {
    project,
    plane,
    pipes,
    segments,
    segmentGrid,
    nodes,
    areasOf,
    compoundAt: ([x, y]) => areasOf('compounds').find(({ area }) => areaHoldsPoint(area, x, y))?.id ?? null,
  };
}

export function groundOf(nodes: ReviewModel['nodes']): GroundOf {
  return (node) => nodes.get(node)?.properties.ground_m ?? null;
}

function segmentBoxes(segments: Segments): Boxes {
  const boxes = emptyBoxes(segments.count);
  for (let i = 0; i < segments.count; i++) layBox(boxes, segments, i);
  return boxes;
}

export function layBox(boxes: Boxes, { x1, y1, x2, y2 }: Segments, i: number): void {
  boxes.minX[i] = Math.min(x1[i]!, x2[i]!);
  boxes.minY[i] = Math.min(y1[i]!, y2[i]!);
  boxes.maxX[i] = Math.max(x1[i]!, x2[i]!);
  boxes.maxY[i] = Math.max(y1[i]!, y2[i]!);
}

function layAreas<L extends LayerId>(project: Project, layer: L, plane: LocalPlane): AreaFeature<L>[] {
  const made: AreaFeature<L>[] = [];
  for (const feature of featuresOf(project, layer) as LayerFeature<L>[]) {
    const area = planeArea(feature.geometry, plane);
    if (area) made.push({ id: String((feature.properties as { id: string }).id), feature, area });
  }
  return made;
}

/** The surroundings may reach far out; the plane lies where the project's own things are. */
export function* ownBounds(project: Project): Generator<void, Bounds | null> {
  let bounds: Bounds | null = null;
  for (const layer of OWN_LAYERS) {
    for (const [k, { geometry }] of featuresOf(project, layer).entries()) {
      if (k % FEATURES_A_STEP === FEATURES_A_STEP - 1) yield;
      bounds = unionOfBounds([bounds, boundsOf(geometry)]);
    }
  }
  return bounds;
}

const OWN_LAYERS = LAYER_IDS.filter((layer) => layer !== 'surroundings' && layer !== 'other');
const FEATURES_A_STEP = 2000;

function middleOf(bounds: Bounds | null): LonLat {
  return bounds === null ? [0, 0] : centreOfBounds(bounds);
}
