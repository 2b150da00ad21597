import type { Geometry, Position } from 'geojson';
import { featuresOf } from '../../model/project';
import { addMemberLosses, addProjectLosses, lossList } from '../columns/lossList';
import { paced } from '../pacing';
import type { LossesOf, Writer } from '../writer';
import { OWN_CRS, OWN_DATA, OWN_GEOMETRY } from './kmlProperties';

/**
 * One KML, a folder for each layer. Each placemark shows its properties as text and carries them once more as JSON. KML
 * is WGS 84; where the person wants shifted coordinates all the same, the document says so.
 */
export const write: Writer = async (project, options) => {
  const breathe = paced(options);
  const { fromLonLat, layers, crs } = options;
  const total = layers.reduce((sum, layer) => sum + featuresOf(project, layer).length, 0) || 1;
  const parts = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n`,
  ];
  parts.push(`<name>${escaped(project.file.name[options.language])}</name>\n`);
  if (crs !== 'EPSG:4326' && crs !== 'EPSG:4490') {
    parts.push(`<ExtendedData>${datum(OWN_CRS, crs)}</ExtendedData>\n`);
  }
  let done = 0;
  for (const layer of layers) {
    const features = featuresOf(project, layer);
    if (features.length === 0) continue;
    parts.push(`<Folder><name>${layer}</name>\n`);
    for (const { geometry, properties } of features) {
      await breathe(() => done / total);
      done += 1;
      const { name } = properties as { readonly name?: unknown };
      const shown = typeof name === 'string' ? name : properties.id;
      parts.push(
        `<Placemark><name>${escaped(shown)}</name>${extendedData(properties, geometry)}`,
        shapeOf(geometry, (position) => placed(position, fromLonLat)),
        '</Placemark>\n',
      );
    }
    parts.push('</Folder>\n');
  }
  parts.push('</Document>\n</kml>\n');
  return new Map([[`${project.file.id}.kml`, new TextEncoder().encode(parts.join(''))]]);
};

/** All of a feature comes back; other programs see names, shapes and the properties as text. */
export const lossesOf: LossesOf = (project, { layers }) => {
  const list = lossList();
  addMemberLosses(list, project, layers);
  addProjectLosses(list, project);
  return list.losses();
};

function extendedData(properties: Readonly<Record<string, unknown>>, geometry: Geometry): string {
  const shown = Object.entries(properties)
    .filter(([key, value]) => value !== null && typeof value !== 'object' && !OWN.has(key))
    .map(([key, value]) => datum(key, String(value)));
  const isOnly =
    'coordinates' in geometry && geometry.type.startsWith('Multi') && geometry.coordinates.length === 1;
  if (isOnly) shown.push(datum(OWN_GEOMETRY, geometry.type));
  return `<ExtendedData>${shown.join('')}${datum(OWN_DATA, JSON.stringify(properties))}</ExtendedData>`;
}

const OWN: ReadonlySet<string> = new Set([OWN_DATA, OWN_GEOMETRY, OWN_CRS]);

function datum(name: string, value: string): string {
  return `<Data name="${escaped(name)}"><value>${escaped(value)}</value></Data>`;
}

function shapeOf(geometry: Geometry, at: (position: Position) => string): string {
  const path = (positions: readonly Position[]) =>
    `<coordinates>${positions.map(at).join(' ')}</coordinates>`;
  const many = (shapes: readonly string[]) => `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;
  const mode = hasHeight(geometry) ? '<altitudeMode>absolute</altitudeMode>' : '';
  const point = (position: Position) => `<Point>${mode}${path([position])}</Point>`;
  const line = (positions: readonly Position[]) => `<LineString>${mode}${path(positions)}</LineString>`;
  const ring = (positions: readonly Position[]) => `<LinearRing>${path(positions)}</LinearRing>`;
  const polygon = ([outer, ...holes]: readonly Position[][]) =>
    `<Polygon>${mode}<outerBoundaryIs>${ring(outer!)}</outerBoundaryIs>${holes
      .map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`)
      .join('')}</Polygon>`;
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'LineString':
      return line(geometry.coordinates);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return many(geometry.coordinates.map(point));
    case 'MultiLineString':
      return many(geometry.coordinates.map(line));
    case 'MultiPolygon':
      return many(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return many(geometry.geometries.map((inner) => shapeOf(inner, at)));
  }
}

function hasHeight(geometry: Geometry): boolean {
  let inner: unknown = geometry.type === 'GeometryCollection' ? [] : geometry.coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return Array.isArray(inner) && inner.length > 2;
}

function placed(
  [lon, lat, height]: Position,
  fromLonLat: (lon: number, lat: number) => readonly [number, number],
): string {
  const ordinates = fromLonLat(lon!, lat!);
  return height === undefined ? ordinates.join(',') : `${ordinates.join(',')},${height}`;
}

/** What XML 1.0 cannot hold at all becomes the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
