import type { Layer } from '@deck.gl/core';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { LayerGroup, LayerKey } from '../../../state/layerKeys';
import type { MapTheme } from '../../pipeColours';
import { PALETTES, type Rgba } from '../sceneColours';
import type { SceneModel } from '../sceneModel';
import type { Rings, SceneBuilding, SceneUpright } from '../sceneSurface';
import type { Part } from '../tubeParts';
import { tubeMatrix } from '../tubes';
import { inScene, MESHES, meshLayer } from './meshLayer';
import { polygon } from './polygon';

/** What stands above ground keeps its height: exaggerated with the depths, it would hide them. */
export type SurfaceOptions = {
  readonly theme: MapTheme;
  readonly hidden: readonly LayerKey[];
  readonly opacity: Readonly<Record<LayerGroup, number>>;
};

/** What lies on the ground, faint and flat: the ground is glass, drawn over what is under it. */
export function groundLayers({ frame, ground }: SceneModel, options: SurfaceOptions): Layer[] {
  const palette = PALETTES[options.theme];
  const flat = (id: LayerKey, data: readonly Rings[], colour: Rgba, group: LayerGroup) =>
    options.hidden.includes(id) || data.length === 0
      ? []
      : [
          new SolidPolygonLayer<Rings>({
            id: `ground-${id}`,
            ...inScene(frame.origin),
            data: data as Rings[],
            getPolygon: (rings) => polygon(rings),
            getFillColor: colour,
            updateTriggers: { getFillColor: colour.join() },
            opacity: options.opacity[group],
            parameters: { depthWriteEnabled: false },
          }),
        ];
  return [
    ...flat('compounds', ground.compound, palette.ground, 'compound'),
    ...flat('green', ground.green, palette.green, 'surface'),
    ...flat('roads', ground.roads, palette.road, 'surface'),
    ...flat('parking', ground.parking, palette.parking, 'parking'),
  ];
}

export function buildingLayer(
  { frame, buildings }: SceneModel,
  { theme, hidden, opacity }: SurfaceOptions,
): Layer[] {
  if (hidden.includes('buildings') || buildings.length === 0) return [];
  const { building, buildingEdge } = PALETTES[theme];
  return [
    new SolidPolygonLayer<SceneBuilding>({
      id: 'buildings',
      ...inScene(frame.origin),
      data: buildings as SceneBuilding[],
      getPolygon: ({ rings }) => polygon(rings),
      extruded: true,
      wireframe: true,
      getElevation: ({ height }) => height,
      getFillColor: building,
      getLineColor: buildingEdge,
      updateTriggers: {
        getFillColor: building.join(),
        getLineColor: buildingEdge.join(),
      },
      opacity: opacity.surface,
      pickable: true,
      parameters: { depthWriteEnabled: false },
    }),
  ];
}

/** Trees, poles and lamps. */
export function uprightLayers(
  { frame, uprights }: SceneModel,
  { theme, hidden, opacity }: SurfaceOptions,
): Layer[] {
  if (hidden.includes('obstacles')) return [];
  const { stem, crown } = PALETTES[theme];
  const crowned = uprights.filter(({ crownRadius }) => crownRadius > 0);
  return [
    ...mesh('stems', uprights, stemMatrix, MESHES.round, stem),
    ...mesh('crowns', crowned, crownMatrix, MESHES.crown, crown),
  ];

  function mesh(
    id: string,
    data: readonly SceneUpright[],
    matrix: (upright: SceneUpright) => number[],
    shape: Parameters<typeof meshLayer>[3],
    colour: Rgba,
  ): Layer[] {
    if (data.length === 0) return [];
    const parts = data.map(
      (upright): Part => ({ ref: upright.ref, colour: [0, 0, 0], matrix: matrix(upright) }),
    );
    const look = { colour, seeThrough: true, opacity: opacity.surface };
    return [meshLayer(`uprights-${id}`, frame.origin, parts, shape, look)];
  }
}

function stemMatrix({ at, height, crownRadius, stemRadius }: SceneUpright): number[] {
  const top = crownRadius > 0 ? height * 0.6 : height;
  return tubeMatrix([at[0], at[1], 0], [at[0], at[1], -top], stemRadius, stemRadius, 1);
}

/** An upright egg that fills the upper part of the tree. */
function crownMatrix({ at, height, crownRadius }: SceneUpright): number[] {
  return [crownRadius, 0, 0, 0, 0, crownRadius, 0, 0, 0, 0, height * 0.34, 0, at[0], at[1], height * 0.66, 1];
}
