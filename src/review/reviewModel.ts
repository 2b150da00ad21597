import { boundsOf, centreOfBounds, unionOfBounds } from '../geo/bounds';
import { type LocalPlane, localPlane } from '../geo/localPlane';
import { emptyBoxes, type UniformGrid, uniformGrid } from '../geo/uniformGrid';
import type { LayerFeature, LayerId } from '../model/layer';
import { LAYER_IDS } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { PipeNodeProperties } from '../model/schema/pipes';
import { type LonLat, lonLat, type PlaneMetres } from '../model/units';
import { areaHoldsPoint, type PlaneArea, planeArea } from './areas';
import { layPipes, type ReviewPipe, type Segments } from './pipes';

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
  const plane = localPlane(middleOf(project));
  const nodes = new Map<string, ReviewNode>();
  const nodeProperties = new Map<string, PipeNodeProperties>();
  for (const { geometry, properties } of featuresOf(project, 'pipe_nodes')) {
    if (geometry.type !== 'Point') continue;
    const { id } = properties;
    nodes.set(id, { id, properties, at: plane.toPlane(lonLat(geometry.coordinates)) });
    nodeProperties.set(id, properties);
  }
  const { pipes, segments } = layPipes(featuresOf(project, 'pipes'), nodeProperties, plane);
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
    segmentGrid: uniformGrid(segmentBoxes(segments)),
    nodes,
    areasOf,
    compoundAt: ([x, y]) => areasOf('compounds').find(({ area }) => areaHoldsPoint(area, x, y))?.id ?? null,
  };
}

function segmentBoxes({ count, x1, y1, x2, y2 }: Segments) {
  const boxes = emptyBoxes(count);
  for (let i = 0; i < count; i++) {
    boxes.minX[i] = Math.min(x1[i]!, x2[i]!);
    boxes.minY[i] = Math.min(y1[i]!, y2[i]!);
    boxes.maxX[i] = Math.max(x1[i]!, x2[i]!);
    boxes.maxY[i] = Math.max(y1[i]!, y2[i]!);
  }
  return boxes;
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
function middleOf(project: Project): LonLat {
  const own = LAYER_IDS.filter((layer) => layer !== 'surroundings' && layer !== 'other');
  const bounds = unionOfBounds(
    own.flatMap((layer) => featuresOf(project, layer).map((feature) => boundsOf(feature.geometry))),
  );
  return bounds === null ? [0, 0] : centreOfBounds(bounds);
}
