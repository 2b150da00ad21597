import type { Geometry, Position } from 'geojson';
import type { SceneContents } from '../../host/projectHost';
import type { FeatureRef } from '../../model/featureRef';
import type { LayerFeature, LayerId } from '../../model/layer';
import type { BuildingProperties, ObstacleProperties } from '../../model/schema/surface';
import type { Metres } from '../../model/units';
import type { SceneFrame, ScenePoint } from './sceneFrame';

/** Outer ring and holes. */
export type Rings = readonly ScenePoint[][];

export type SceneBuilding = {
  readonly kind: 'building';
  readonly ref: FeatureRef;
  readonly properties: BuildingProperties;
  readonly rings: Rings;
  readonly height: Metres;
};

/** A tree, pole or the like. */
export type SceneUpright = {
  readonly kind: 'upright';
  readonly ref: FeatureRef;
  readonly properties: ObstacleProperties;
  readonly at: ScenePoint;
  readonly height: Metres;
  /** 0: no crown. */
  readonly crownRadius: Metres;
  readonly stemRadius: Metres;
};

export type Ground = {
  readonly compound: readonly Rings[];
  readonly roads: readonly Rings[];
  readonly green: readonly Rings[];
  readonly parking: readonly Rings[];
};

const STOREY_M: Metres = 2.9;

export function sceneBuildings(
  features: readonly LayerFeature<'buildings'>[],
  frame: SceneFrame,
): SceneBuilding[] {
  return features.flatMap(({ geometry, properties }) =>
    ringsOf(geometry, frame).map((rings) => ({
      kind: 'building' as const,
      ref: { layer: 'buildings' as const, id: properties.id },
      properties,
      rings,
      height: properties.height_m ?? Math.max(1, properties.floors ?? 1) * STOREY_M,
    })),
  );
}

export function sceneUprights(
  features: readonly LayerFeature<'obstacles'>[],
  frame: SceneFrame,
): SceneUpright[] {
  return features.flatMap(({ geometry, properties }) => {
    const size = UPRIGHTS[properties.kind ?? 'other'];
    if (geometry.type !== 'Point' || !size) return [];
    return [
      {
        kind: 'upright' as const,
        ref: { layer: 'obstacles' as const, id: properties.id },
        properties,
        at: frame.toScene(geometry.coordinates),
        height: properties.height_m ?? size.height,
        crownRadius: size.crown && (properties.crown_diameter_m ?? size.crown * 2) / 2,
        stemRadius: (properties.trunk_diameter_m ?? size.stem * 2) / 2,
      },
    ];
  });
}

export function groundOf(
  compound: LayerFeature<'compounds'>,
  features: SceneContents['features'],
  frame: SceneFrame,
): Ground {
  const all = (layer: LayerId) => (features[layer] ?? []).flatMap(({ geometry }) => ringsOf(geometry, frame));
  return {
    compound: ringsOf(compound.geometry, frame),
    roads: all('roads'),
    green: all('green'),
    parking: all('parking'),
  };
}

type Size = { readonly height: Metres; readonly crown: Metres; readonly stem: Metres };

/** Usual sizes where the source states none. Kerbs, walls and gates are lines and stay in plan. */
const UPRIGHTS: Partial<Record<NonNullable<ObstacleProperties['kind']>, Size>> = {
  tree: { height: 7, crown: 2.2, stem: 0.14 },
  shrub: { height: 1.2, crown: 0.7, stem: 0.05 },
  pole: { height: 8, crown: 0, stem: 0.12 },
  street_lamp: { height: 5, crown: 0, stem: 0.08 },
  pylon: { height: 20, crown: 0, stem: 0.6 },
  substation: { height: 2.2, crown: 0, stem: 1 },
  other: { height: 2, crown: 0, stem: 0.1 },
};

function ringsOf(geometry: Geometry, frame: SceneFrame): Rings[] {
  const rings = (polygon: Position[][]) => polygon.map((ring) => ring.map((at) => frame.toScene(at)));
  if (geometry.type === 'Polygon') return [rings(geometry.coordinates)];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map(rings);
  return [];
}
