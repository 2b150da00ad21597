import { type Folder, kmlWithFolders, type Root } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Geometry } from 'geojson';
import { isRecord } from '../check/featureGuard';
import type { StatedCrs } from '../crs/crsTypes';
import { splitCollections } from '../geojson/splitCollections';
import { ImportError, type ImportProblem } from '../importTypes';
import { unzipBounded } from '../intake/unzip';
import { throwIfCancelled, type WorkOptions } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { readXml } from '../xml/readXml';
import { xmlText } from '../xml/xmlText';
import { OWN_CRS, OWN_DATA, OWN_GEOMETRY, ownProperties } from './kmlProperties';

/** A KML becomes a tree of objects in memory many times its size. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * KML or KMZ: placemarks, each folder a layer. Links to elsewhere are told and never followed; pictures laid on the
 * ground are told. Always longitude and latitude on WGS 84.
 */
export const readKml: Reader = async ({ name, files }, options) => {
  const bytes = await files[0]!.bytes();
  const text = xmlText(isZip(bytes) ? documentOf(bytes, name) : bytes, name);
  if (text.length > MAX_BYTES) throw new ImportError(refusedFile(name, 'too_large', `> ${MAX_BYTES} bytes`));
  const problems = await survey(text, name, options);
  throwIfCancelled(options.signal);
  const features = collect(parse(text, name));
  const split = splitCollections(features, name);
  return { ...split, problems: [...problems, ...split.problems], crs: ownCrs(text) ?? WGS84, encoding: null };
};

const WGS84 = { crs: 'EPSG:4326', text: 'KML', from: 'format' } as const;

/** Our own KML in shifted coordinates says so before its first folder. */
function ownCrs(text: string): StatedCrs | null {
  const [head = ''] = text.slice(0, 4096).split(/<(?:Folder|Placemark)\b/, 1);
  const [, crs] = OWN_CRS_DATUM.exec(head) ?? [];
  return crs === undefined ? null : { crs, text: crs, from: 'header' };
}

const OWN_CRS_DATUM = new RegExp(`<Data name="${OWN_CRS}"><value>(gcj02|bd09|EPSG:\\d{4,6})</value>`);

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The first .kml of a KMZ, `doc.kml` before others. */
function documentOf(bytes: Uint8Array, file: string): Uint8Array {
  const entries = unzipBounded(bytes, file, (path) => /\.kml$/i.test(path));
  const paths = [...entries.keys()].sort(
    (a, b) => Number(/^doc\.kml$/i.test(b)) - Number(/^doc\.kml$/i.test(a)),
  );
  const first = paths[0] === undefined ? undefined : entries.get(paths[0]);
  if (first === undefined) throw new ImportError(refusedFile(file, 'missing_part', '.kml'));
  return first;
}

/** Before a tree is made of it: whether it is sound, not too deep, and what of it no feature is made of. */
async function survey(text: string, file: string, options: WorkOptions): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = [];
  let isKml = false;
  const open = (tag: string, attributes: Readonly<Record<string, string>>, line: number) => {
    const local = tag.slice(tag.indexOf(':') + 1);
    if (local === 'kml' || local === 'Document' || local === 'Placemark') isKml = true;
    if (NOT_FEATURES.has(local)) problems.push(refusedFile(file, 'unsupported_entity', `<${local}>`, line));
    if (attributes.name === '__proto__') problems.push(refusedFile(file, 'bad_property', '__proto__', line));
  };
  await readXml(text, file, { open }, options);
  if (!isKml) throw new ImportError(refusedFile(file, 'bad_file', '<kml> ?'));
  return problems;
}

const NOT_FEATURES = new Set(['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'Model']);

function parse(text: string, file: string): Root {
  try {
    return kmlWithFolders(new DOMParser().parseFromString(text, 'text/xml'));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new ImportError(refusedFile(file, 'bad_file', detail));
  }
}

/** Placemarks with the path of the folders they lie in. */
function collect(root: Root): RawFeature[] {
  const features: RawFeature[] = [];
  const walk = (nodes: Folder['children'], path: readonly string[]) => {
    for (const node of nodes) {
      if (node.type === 'folder') {
        const name = typeof node.meta.name === 'string' ? node.meta.name.trim() : '';
        walk(node.children, name === '' ? path : [...path, name]);
        continue;
      }
      const properties = isRecord(node.properties) ? node.properties : {};
      if (properties['@geometry-type'] !== undefined) continue;
      const own = ownProperties(properties[OWN_DATA]);
      const geometry = withoutCollection(node.geometry);
      const value =
        own === null
          ? { ...node, geometry }
          : { ...node, geometry: ofType(geometry, properties[OWN_GEOMETRY]), properties: own };
      features.push({ value, index: features.length, line: null, layer: path.join('/') || null });
    }
  };
  walk(root.children, []);
  return features;
}

const MULTI = { Point: 'MultiPoint', LineString: 'MultiLineString', Polygon: 'MultiPolygon' } as const;

/** KML has one word for every multi-geometry; members of one kind make the multi-geometry of that kind. */
function withoutCollection(geometry: Geometry | null): Geometry | null {
  if (geometry?.type !== 'GeometryCollection') return geometry;
  const [first] = geometry.geometries;
  const kind = first?.type as keyof typeof MULTI | undefined;
  if (kind === undefined || !Object.hasOwn(MULTI, kind)) return geometry;
  if (geometry.geometries.some(({ type }) => type !== kind)) return geometry;
  const coordinates = geometry.geometries.map((member) => (member as { coordinates: unknown }).coordinates);
  return { type: MULTI[kind], coordinates } as Geometry;
}

/** A geometry as the only member of the multi-geometry that it was. */
function ofType(geometry: Geometry | null, type: unknown): Geometry | null {
  if (geometry === null || !('coordinates' in geometry) || type !== `Multi${geometry.type}`) return geometry;
  return { type, coordinates: [geometry.coordinates] } as Geometry;
}
