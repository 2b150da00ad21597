import { isRecord } from '../check/featureGuard';
import { isGeometryType } from '../check/geometryTypes';
import type { ImportProblem } from '../importTypes';
import type { RawFeature } from '../rawFeature';

/**
 * A GeometryCollection fits no layer, so each of its members becomes a feature with the same
 * properties, and that is said. Nested or otherwise odd ones are left for the guard to refuse.
 */
export function splitCollections(
  raw: readonly RawFeature[],
  file: string,
): { features: readonly RawFeature[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  // Hardly ever is there one.
  if (!raw.some(({ value }) => membersOf(value) !== null)) return { features: raw, problems };
  const features = raw.flatMap((feature): RawFeature | RawFeature[] => {
    const parts = membersOf(feature.value);
    if (parts === null) return feature;
    problems.push({
      code: 'bad_geometry',
      effect: 'changed',
      file,
      index: feature.index,
      line: feature.line,
      featureId: null,
      detail: `GeometryCollection → ${parts.map((part) => part.geometry.type).join(' + ')}`,
    });
    return parts.map((value) => ({ ...feature, value }));
  });
  return { features, problems };
}

type Part = { readonly geometry: { readonly type: string } };

function membersOf(value: unknown): Part[] | null {
  if (!isRecord(value)) return null;
  if (value.type === 'GeometryCollection') {
    const { geometries, type: _type, bbox: _bbox, ...members } = value;
    return split(geometries, (geometry) => ({ ...members, type: 'Feature', properties: {}, geometry }));
  }
  if (value.type !== 'Feature' || !isRecord(value.geometry)) return null;
  if (value.geometry.type !== 'GeometryCollection') return null;
  const { bbox: _bbox, ...rest } = value;
  return split(value.geometry.geometries, (geometry) => ({ ...rest, geometry }));
}

function split(geometries: unknown, wrap: (geometry: { type: string }) => Part): Part[] | null {
  if (!Array.isArray(geometries) || geometries.length === 0) return null;
  const plain = geometries.every((geometry) => isRecord(geometry) && isGeometryType(geometry.type));
  return plain ? geometries.map((geometry) => wrap(geometry as { type: string })) : null;
}
