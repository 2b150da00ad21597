import { boundsOf } from '../../geo/bounds';
import type { SceneContents } from '../../host/projectHost';
import type { FeatureRef } from '../../model/featureRef';
import type { Metres } from '../../model/units';
import type { DepthSource } from './depths';
import { type SceneFrame, sceneFrame } from './sceneFrame';
import { type SceneNode, sceneNodes } from './sceneNodes';
import { type ScenePipe, scenePipes } from './scenePipes';
import {
  type Ground,
  groundOf,
  type SceneBuilding,
  type SceneUpright,
  sceneBuildings,
  sceneUprights,
} from './sceneSurface';

/** What can be pointed at in the scene. */
export type SceneThing = ScenePipe | SceneNode | SceneBuilding | SceneUpright;

/** A compound in metres around its middle, depths as they are, ready to be exaggerated and coloured. */
export type SceneModel = {
  readonly frame: SceneFrame;
  readonly pipes: readonly ScenePipe[];
  readonly nodes: readonly SceneNode[];
  readonly buildings: readonly SceneBuilding[];
  readonly uprights: readonly SceneUpright[];
  readonly ground: Ground;
  /** How deep the deepest thing reaches. */
  readonly reach: Metres;
};

export function sceneModel({ compoundId, features }: SceneContents): SceneModel | null {
  const compound = features.compounds?.find(({ properties }) => properties.id === compoundId);
  const bounds = compound && boundsOf(compound.geometry);
  if (!bounds) return null;
  const frame = sceneFrame([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
  const pipes = scenePipes(features, frame);
  const nodes = sceneNodes(features.pipe_nodes ?? [], pipes, frame);
  return {
    frame,
    pipes,
    nodes,
    buildings: sceneBuildings(features.buildings ?? [], frame),
    uprights: sceneUprights(features.obstacles ?? [], frame),
    ground: groundOf(compound, features, frame),
    reach: Math.max(
      0,
      ...pipes.map(
        ({ depths, section }) => Math.max(depths.startCentre, depths.endCentre) + section.halfHeight,
      ),
      ...nodes.map(({ shaft }) => shaft.bottom),
    ),
  };
}

/** How many pipes are drawn at a depth that is not, or not wholly, stated. */
export function depthCounts(pipes: readonly ScenePipe[]): Record<DepthSource, number> {
  const counts = { stated: 0, elevation: 0, one_end: 0, assumed: 0 };
  for (const { depths } of pipes) counts[depths.source]++;
  return counts;
}

export function thingKey({ layer, id }: FeatureRef): string {
  return `${layer}:${id}`;
}
