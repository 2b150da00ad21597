import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LonLat } from '../../model/units';
import type { Finding } from '../../review/finding';
import type { FindingPicture } from '../../review/findingPicture';

type Part = {
  readonly part: FindingPicture['areas'][number]['part'] | 'gap' | 'point' | 'figure';
  readonly text?: string;
};

/**
 * What the map draws of a finding; `text` is the figure on the gap. Until the worker has made its picture, the line
 * between the two nearest points.
 */
export function findingFeatures(
  finding: Pick<Finding, 'nearest'> | null,
  picture: Pick<FindingPicture, 'areas' | 'gap'> | null,
  text: string | null,
): FeatureCollection<Geometry, Part> {
  if (finding === null) return { type: 'FeatureCollection', features: [] };
  const [from, to] = picture?.gap ?? finding.nearest;
  const points = String(from) === String(to) ? [from] : [from, to];
  const features: Feature<Geometry, Part>[] = [
    ...(picture?.areas ?? []).map(({ part, coordinates }) =>
      drawn(
        { part },
        {
          type: 'MultiPolygon',
          coordinates: coordinates.map((rings) => rings.map((ring) => ring.map((at) => [...at]))),
        },
      ),
    ),
    ...points.map((at) => drawn({ part: 'point' }, { type: 'Point', coordinates: [...at] })),
  ];
  if (points.length === 2) {
    features.push(drawn({ part: 'gap' }, { type: 'LineString', coordinates: [[...from], [...to]] }));
  }
  if (text !== null)
    features.push(drawn({ part: 'figure', text }, { type: 'Point', coordinates: middle(from, to) }));
  return { type: 'FeatureCollection', features };
}

function drawn(properties: Part, geometry: Geometry): Feature<Geometry, Part> {
  return { type: 'Feature', geometry, properties };
}

function middle(from: LonLat, to: LonLat): number[] {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}
