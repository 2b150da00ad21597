import type { LayerProps } from '@deck.gl/core';
import { SimpleMeshLayer } from '@deck.gl/mesh-layers';
import type { LonLat } from '../../../model/units';
import { ballMesh, boxMesh, type Mesh, tubeMesh } from '../meshes';
import type { Part, Parts } from '../tubeParts';

export const MESHES = {
  round: tubeMesh(16),
  box: boxMesh(),
  ball: ballMesh(12),
  crown: ballMesh(24),
} as const satisfies Record<string, Mesh>;

/** Matt enough that a category keeps its colour on the lit and the unlit side. */
const MATERIAL = { ambient: 0.72, diffuse: 0.42, shininess: 30, specularColor: [22, 22, 22] } as const;

export type MeshLook = {
  readonly opacity?: number;
  readonly pickable?: boolean;
  /** See-through things do not hide what is behind them. */
  readonly seeThrough?: boolean;
  /** One colour for all parts in place of their own. */
  readonly colour?: readonly number[];
};

/** The parts of one kind of thing: tubes, boxes and balls, a layer each; none for what is empty. */
export function meshLayers(
  id: string,
  origin: LonLat,
  parts: Parts,
  look: MeshLook = {},
): SimpleMeshLayer<Part>[] {
  return (['round', 'box', 'ball'] as const).flatMap((shape) =>
    parts[shape].length === 0 ? [] : [meshLayer(`${id}-${shape}`, origin, parts[shape], MESHES[shape], look)],
  );
}

export function meshLayer(
  id: string,
  origin: LonLat,
  data: readonly Part[],
  mesh: Mesh,
  { opacity = 1, pickable = true, seeThrough = false, colour }: MeshLook,
): SimpleMeshLayer<Part> {
  return new SimpleMeshLayer<Part>({
    id,
    ...inScene(origin),
    data: data as Part[],
    mesh: mesh as never,
    material: MATERIAL as never,
    getPosition: [0, 0, 0],
    getColor: colour ? (colour as never) : (part: Part) => part.colour,
    getTransformMatrix: (part: Part) => part.matrix,
    updateTriggers: { getColor: colour?.join() },
    opacity,
    pickable,
    parameters: { depthWriteEnabled: !seeThrough },
  });
}

/** Metres around the scene's origin. */
export function inScene(origin: LonLat): Pick<LayerProps, 'coordinateSystem' | 'coordinateOrigin'> {
  return { coordinateSystem: 'meter-offsets', coordinateOrigin: [origin[0], origin[1], 0] };
}
