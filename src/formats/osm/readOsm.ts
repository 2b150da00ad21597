import type { Position } from 'geojson';
import { sourceBudget } from '../columns/sourceBudget';
import { ImportError, type ImportProblem } from '../importTypes';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { readXml } from '../xml/readXml';
import { xmlText } from '../xml/xmlText';
import { multipolygon, wayGeometry } from './osmGeometry';
import { isTagged, osmLayer } from './osmLayers';

type Kind = 'node' | 'way' | 'relation';
type Element = {
  readonly kind: Kind;
  readonly id: string;
  readonly line: number;
  readonly position: Position | null;
  readonly tags: [string, string][];
  readonly nodes: string[];
  readonly members: { readonly type: string; readonly ref: string; readonly role: string }[];
};

/**
 * OpenStreetMap XML: tagged nodes, ways and multipolygon relations, named `node/…`, `way/…`, `relation/…`. An own
 * reader: the known converter is years without a release and takes the whole file as a DOM. Always WGS 84.
 */
export const readOsm: Reader = async ({ name, files }, options) => {
  const nodes = new Map<string, Position>();
  const ways = new Map<string, Element>();
  const elements: Element[] = [];
  const budget = sourceBudget(name);
  let current: Element | null = null;
  let isOsm = false;
  const open = (tag: string, at: Readonly<Record<string, string>>, line: number) => {
    if (tag === 'osm') isOsm = true;
    else if (isKind(tag) && current === null) {
      current = {
        kind: tag,
        id: at.id ?? '',
        line,
        position: positionOf(at),
        tags: [],
        nodes: [],
        members: [],
      };
    } else if (current === null) return;
    else if (tag === 'tag') current.tags.push([at.k ?? '', at.v ?? '']);
    else if (tag === 'nd') current.nodes.push(at.ref ?? '');
    else if (tag === 'member') {
      current.members.push({ type: at.type ?? '', ref: at.ref ?? '', role: at.role ?? '' });
    }
  };
  const close = (tag: string) => {
    if (current === null || tag !== current.kind) return;
    budget.vertices(1 + current.nodes.length);
    if (current.kind === 'node' && current.position !== null) nodes.set(current.id, current.position);
    if (current.kind === 'way') ways.set(current.id, current);
    if (current.kind !== 'node' || current.tags.length > 0) elements.push(current);
    current = null;
  };
  await readXml(xmlText(await files[0]!.bytes(), name), name, { open, close }, options);
  if (!isOsm) throw new ImportError(refusedFile(name, 'bad_file', '<osm> ?'));
  return { ...featuresOf(elements, nodes, ways, name), crs: WGS84, encoding: null };
};

const WGS84 = { crs: 'EPSG:4326', text: 'OpenStreetMap', from: 'format' } as const;

function isKind(tag: string): tag is Kind {
  return tag === 'node' || tag === 'way' || tag === 'relation';
}

/** null where a node states no place; anything odd is left for the guard to refuse. */
function positionOf({ lon, lat }: Readonly<Record<string, string>>): Position | null {
  return lon === undefined || lat === undefined ? null : [Number(lon), Number(lat)];
}

function featuresOf(
  elements: readonly Element[],
  nodes: ReadonlyMap<string, Position>,
  ways: ReadonlyMap<string, Element>,
  file: string,
): { features: RawFeature[]; problems: ImportProblem[] } {
  const features: RawFeature[] = [];
  const problems: ImportProblem[] = [];
  for (const element of elements) {
    const tags = Object.fromEntries(element.tags);
    const handle = `${element.kind}/${element.id}`;
    const place = {
      index: features.length + problems.length,
      line: element.line,
      handle,
      layer: osmLayer(tags),
    };
    const shape = shapeOf(element, tags, nodes, ways);
    if (shape === null) continue;
    if (typeof shape === 'string') {
      problems.push({ ...refusedFile(file, 'missing_part', shape), ...place });
      continue;
    }
    features.push({ ...place, value: { type: 'Feature', id: handle, properties: tags, geometry: shape } });
  }
  return { features, problems };
}

/** null: nothing of its own to draw. A text: what is missing. */
function shapeOf(
  element: Element,
  tags: Readonly<Record<string, unknown>>,
  nodes: ReadonlyMap<string, Position>,
  ways: ReadonlyMap<string, Element>,
) {
  if (!isTagged(tags)) return null;
  if (element.kind === 'node') {
    return element.position === null ? 'lat, lon' : { type: 'Point', coordinates: element.position };
  }
  if (element.kind === 'way') return wayGeometry(element.nodes, tags, nodes);
  if (tags.type !== 'multipolygon' && tags.type !== 'boundary') return null;
  const { type: _type, ...described } = tags;
  return isTagged(described) ? multipolygon(element.members, ways, nodes) : null;
}
