import type { SceneContents } from '../../host/projectHost';
import type { FeatureRef } from '../../model/featureRef';
import type { PipeProperties } from '../../model/schema/pipes';
import type { Metres } from '../../model/units';
import { type PipeDepths, pipeDepths } from './depths';
import { type PipeSection, pipeSection } from './pipeSection';
import type { SceneFrame } from './sceneFrame';
import { type DeepPoint, deepen } from './tubes';

export type ScenePipe = {
  readonly kind: 'pipe';
  readonly ref: FeatureRef;
  readonly properties: PipeProperties;
  readonly section: PipeSection;
  readonly depths: PipeDepths;
  /** Centre lines; one, unless the source brings the pipe in parts. */
  readonly lines: readonly DeepPoint[][];
};

export function scenePipes(features: SceneContents['features'], frame: SceneFrame): ScenePipe[] {
  const ground = new Map<string, Metres | null>();
  for (const { properties } of features.pipe_nodes ?? [])
    ground.set(properties.id, properties.ground_m ?? null);
  return (features.pipes ?? []).flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return [];
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const section = pipeSection(properties);
    const depths = pipeDepths(properties, (node) => ground.get(node) ?? null, section);
    const ref = { layer: 'pipes', id: properties.id } as const;
    const flat = parts.map((part) => part.map((position) => frame.toScene(position)));
    return [{ kind: 'pipe', ref, properties, section, depths, lines: deepenParts(flat, depths) }];
  });
}

/** The depth runs on from part to part. */
function deepenParts(parts: readonly (readonly [number, number])[][], depths: PipeDepths): DeepPoint[][] {
  const all = deepen(parts.flat(), depths.startCentre, depths.endCentre);
  let next = 0;
  return parts.map((part) => {
    const from = next;
    next += part.length;
    return all.slice(from, next);
  });
}
