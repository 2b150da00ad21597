import type { FeatureRef } from '../../model/featureRef';
import type { LayerFeature } from '../../model/layer';
import type { PipeNodeProperties } from '../../model/schema/pipes';
import type { SceneFrame, ScenePoint } from './sceneFrame';
import type { ScenePipe } from './scenePipes';
import { type ConnectedDepth, type Shaft, shaftOf } from './shafts';

export type SceneNode = {
  readonly kind: 'node';
  readonly ref: FeatureRef;
  readonly properties: PipeNodeProperties;
  readonly at: ScenePoint;
  readonly shaft: Shaft;
};

export function sceneNodes(
  nodes: readonly LayerFeature<'pipe_nodes'>[],
  pipes: readonly ScenePipe[],
  frame: SceneFrame,
): SceneNode[] {
  const connected = connectedDepths(pipes);
  return nodes.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return [];
    const ref = { layer: 'pipe_nodes', id: properties.id } as const;
    const shaft = shaftOf(properties, connected.get(properties.id) ?? []);
    return [{ kind: 'node', ref, properties, at: frame.toScene(geometry.coordinates), shaft }];
  });
}

/** By node: the depths of the pipes that start or end there; an assumed depth says nothing of a node. */
function connectedDepths(pipes: readonly ScenePipe[]): Map<string, ConnectedDepth[]> {
  const byNode = new Map<string, ConnectedDepth[]>();
  for (const { properties, depths, section } of pipes) {
    if (depths.source === 'assumed') continue;
    for (const [node, centre] of [
      [properties.start_node, depths.startCentre],
      [properties.end_node, depths.endCentre],
    ] as const) {
      if (!node) continue;
      const known = byNode.get(node) ?? [];
      known.push({ centre, bottom: centre + section.halfHeight });
      byNode.set(node, known);
    }
  }
  return byNode;
}
