import type { Geometry, Position } from 'geojson';
import type { RawFeature } from '../rawFeature';
import type { OwnData } from './ownData';
import type { PlacedFeature } from './placeEntities';

type OwnFeature = NonNullable<OwnData['feature']>;

/**
 * Puts features that this program wrote together again from their entities: layer, properties and kind of geometry come
 * from the extended data, positions from what is drawn, so that a change made in CAD holds. An entity whose first one is
 * missing stays as drawn, and so does a copy of one.
 */
export function restoreOwn(placed: readonly PlacedFeature[]): RawFeature[] {
  const groups = new Map<number, Map<string, PlacedFeature>>();
  const features: { place: number; feature: RawFeature }[] = [];
  for (const feature of placed) {
    const { own } = feature;
    if (own !== null && own.of === 1 && own.feature !== null) {
      const restored = restore(own.feature, [feature]);
      features.push({ place: feature.index, feature: restored ?? plain(feature) });
      continue;
    }
    const parts = own === null ? undefined : (groups.get(own.key) ?? new Map<string, PlacedFeature>());
    const part = own?.part.join() ?? '';
    if (own === null || parts!.has(part)) {
      features.push({ place: feature.index, feature: plain(feature) });
      continue;
    }
    groups.set(own.key, parts!);
    parts!.set(part, feature);
  }
  for (const parts of groups.values()) {
    const members = [...parts.values()].sort((a, b) => comparePart(a.own!.part, b.own!.part));
    const lead = members.find(({ own }) => own!.feature !== null);
    const restored = lead === undefined ? null : restore(lead.own!.feature!, members);
    const place = (lead ?? members[0]!).index;
    if (restored !== null) features.push({ place, feature: restored });
    else for (const member of members) features.push({ place: member.index, feature: plain(member) });
  }
  return features.sort((a, b) => a.place - b.place).map(({ feature }, index) => ({ ...feature, index }));
}

function plain({ value, index, line, layer, handle }: PlacedFeature): RawFeature {
  return { value, index, line, layer, handle };
}

function restore(own: OwnFeature, members: readonly PlacedFeature[]): RawFeature | null {
  const [lead] = members;
  const coordinates = coordinatesOf(own, members);
  if (coordinates === null) return null;
  const geometry = { type: own.type, coordinates } as Geometry;
  const { members: further, properties, layer } = own;
  const value = { ...further, type: 'Feature', properties, geometry };
  return { value, index: lead!.index, line: lead!.line, layer, handle: lead!.handle };
}

function coordinatesOf({ type, has_z }: OwnFeature, members: readonly PlacedFeature[]): unknown {
  const paths = members.map(
    ({ geometry }) => pathOf(geometry)?.map((position) => sized(position, has_z)) ?? null,
  );
  if (!paths.every((path) => path !== null && path.length > 0)) return null;
  const [first] = paths as Position[][];
  const rings = () => paths.map((path) => closed(path!));
  if (type === 'Point') return first![0];
  if (type === 'LineString') return first;
  if (type === 'MultiPoint') return paths.map((path) => path![0]);
  if (type === 'MultiLineString') return paths;
  if (type === 'Polygon') return rings();
  if (type !== 'MultiPolygon') return null;
  const polygons = new Map<number, Position[][]>();
  for (const [i, ring] of rings().entries()) {
    const [part] = members[i]!.own!.part;
    polygons.set(part, [...(polygons.get(part) ?? []), ring]);
  }
  return [...polygons.values()];
}

function pathOf(geometry: Geometry): Position[] | null {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  return geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? null) : null;
}

/** A drawing at height 0 has no third ordinate, though the feature may have had one of 0. */
function sized([x, y, z]: Position, hasZ: boolean): Position {
  return hasZ ? [x!, y!, z ?? 0] : [x!, y!];
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first.length === last.length && first.every((ordinate, i) => ordinate === last[i])
    ? ring
    : [...ring, [...first]];
}

function comparePart([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return a - c || b - d;
}
