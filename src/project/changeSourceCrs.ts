import type { Geometry } from 'geojson';
import { fromLonLat, knownCrs, projectionOf } from '../formats/crs/coordinateSystems';
import type { CrsCandidate, CrsChoice, CrsProposal, FromLonLat, ToLonLat } from '../formats/crs/crsTypes';
import { candidateOf, detectCrs } from '../formats/crs/detectCrs';
import type { ResolvedCrs } from '../formats/crs/resolveCrs';
import { ImportError } from '../formats/importTypes';
import { type RawFeature, refusedFile } from '../formats/rawFeature';
import { fitSchematic, type SchematicPlace } from '../formats/take/placing';
import { boundsOf, centreOfBounds, forEachPosition, unionOfBounds } from '../geo/bounds';
import { LAYER_IDS, type LayerFeature } from '../model/layer';
import { featuresOf, type Project, type ProjectSource } from '../model/project';
import type { Bounds } from '../model/units';

/**
 * The project with the features of one source where another coordinate system has them: back to the source's own
 * ordinates through the system that is noted of it, and forward through the new one. All else stays as it is.
 * @throws ImportError of code `no_crs` where the system is not known or has no place for one of them
 */
export async function changeSourceCrs(
  project: Project,
  sourceId: ProjectSource['id'],
  choice: CrsChoice,
): Promise<Project> {
  const source = sourceOf(project, sourceId);
  const own = await ownOrdinates(source);
  const system = await knownCrs(choice.crs);
  const schematic = system.kind === 'schematic' ? schematicPlace(project, source, own) : null;
  const place = await placing(system, choice.axes, schematic);
  const move: Move = (position) => {
    const at = place(...own(position[0]!, position[1]!));
    if (at === null) throw new ImportError(refusedFile(source.name, 'no_crs', system.name));
    return [finely(at[0]), finely(at[1]), ...position.slice(2)];
  };
  const layers = Object.fromEntries(
    Object.entries(project.layers).map(([id, collection]) => {
      if (!collection.features.some((feature) => isOf(feature, sourceId))) return [id, collection];
      const features = collection.features.map((one) => (isOf(one, sourceId) ? moved(one, move) : one));
      const { bbox: _bbox, ...rest } = collection;
      return [id, { ...rest, features }];
    }),
  ) as Project['layers'];
  const { anchor: _anchor, origin: _origin, scale: _scale, ...kept } = source;
  const noted = { ...kept, crs: system.id, axes: choice.axes, ...schematic } as ProjectSource;
  const sources = project.file.sources!.map((one) => (one === source ? noted : one));
  return { ...project, file: { ...project.file, sources }, layers };
}

/** Where the features of a source would land in other systems, the one they are in among them. */
export async function proposeSourceCrs(
  project: Project,
  sourceId: ProjectSource['id'],
): Promise<CrsProposal> {
  const source = sourceOf(project, sourceId);
  const raw = rawFeatures(project, sourceId, await ownOrdinates(source));
  const open = boundsOfOthers(project, sourceId);
  const proposal = await detectCrs(raw, null, open);
  const current: CrsChoice = { crs: (await knownCrs(source.crs)).id, axes: source.axes };
  const isCurrent = ({ crs, axes }: CrsChoice) => crs === current.crs && axes === current.axes;
  if (current.crs === 'schematic' || proposal.candidates.some(isCurrent)) return proposal;
  const own = await candidateOf(raw, current, open);
  return { ...proposal, candidates: [own, ...proposal.candidates] };
}

/** Where a system that a person named puts the features of a source. @throws ImportError of code `no_crs` */
export async function trySourceCrs(
  project: Project,
  sourceId: ProjectSource['id'],
  choice: CrsChoice,
): Promise<CrsCandidate> {
  const raw = rawFeatures(project, sourceId, await ownOrdinates(sourceOf(project, sourceId)));
  return candidateOf(raw, choice, boundsOfOthers(project, sourceId));
}

type Move = (position: readonly number[]) => number[];

function sourceOf(project: Project, id: ProjectSource['id']): ProjectSource {
  const source = project.file.sources?.find((one) => one.id === id);
  if (source === undefined) throw new Error(`no source ${id}`);
  return source;
}

function isOf(feature: LayerFeature, sourceId: string): boolean {
  return (feature as { source?: unknown }).source === sourceId;
}

/** The ordinates as they stood in the source, in its own order. */
async function ownOrdinates({ crs, axes, anchor, ...rest }: ProjectSource): Promise<FromLonLat> {
  const back = await fromLonLat(crs, anchor ?? undefined);
  const turned: FromLonLat = axes === 'xy' ? back : (lon, lat) => swap(back(lon, lat));
  const { origin, scale } = rest as Partial<SchematicPlace>;
  if (origin === undefined || scale === undefined || !(scale > 0)) return turned;
  return (lon, lat) => {
    const [x, y] = turned(lon, lat);
    return [x / scale + origin[0], y / scale + origin[1]];
  };
}

async function placing(
  system: ResolvedCrs,
  axes: CrsChoice['axes'],
  schematic: SchematicPlace | null,
): Promise<ToLonLat> {
  const { toLonLat } = await projectionOf(system, schematic?.anchor);
  const turned: ToLonLat = axes === 'xy' ? toLonLat : (x, y) => toLonLat(y, x);
  if (schematic === null) return turned;
  const { origin, scale } = schematic;
  return (x, y) => turned((x - origin[0]) * scale, (y - origin[1]) * scale);
}

/** Around the middle of everything else; where there is nothing else, where the source itself lies now. */
function schematicPlace(project: Project, source: ProjectSource, own: FromLonLat): SchematicPlace {
  const others = boundsOfOthers(project, source.id);
  const here = unionOfBounds(featuresOfSource(project, source.id).map(({ geometry }) => boundsOf(geometry)));
  const [lon, lat] = centreOfBounds(others ?? here ?? [0, 0, 0, 0]);
  let extent: [number, number, number, number] | null = null;
  for (const { geometry } of featuresOfSource(project, source.id)) {
    forEachPosition(geometry, (position) => {
      const [x, y] = own(position[0]!, position[1]!);
      extent = extent === null ? [x, y, x, y] : widened(extent, x, y);
    });
  }
  return { anchor: [lon, lat], ...fitSchematic(extent) };
}

function widened([west, south, east, north]: Bounds, x: number, y: number): [number, number, number, number] {
  return [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
}

function rawFeatures(project: Project, sourceId: string, own: FromLonLat): RawFeature[] {
  const move: Move = ([lon, lat]) => [...own(lon!, lat!)];
  return LAYER_IDS.flatMap((layer) => {
    const features = featuresOf(project, layer).filter((feature) => isOf(feature, sourceId));
    return features.map((feature, index) => ({ value: moved(feature, move), index, line: null, layer }));
  });
}

function featuresOfSource(project: Project, sourceId: string): LayerFeature[] {
  return LAYER_IDS.flatMap((layer) => featuresOf(project, layer).filter((one) => isOf(one, sourceId)));
}

function boundsOfOthers(project: Project, sourceId: string): Bounds | null {
  const others = LAYER_IDS.flatMap((layer) => featuresOf(project, layer)).filter(
    (one) => !isOf(one, sourceId),
  );
  return unionOfBounds(others.map(({ geometry }) => boundsOf(geometry)));
}

/** Its extent is left out: it is no longer true. */
function moved<F extends LayerFeature>({ bbox: _bbox, ...feature }: F, move: Move): F {
  return { ...feature, geometry: movedGeometry(feature.geometry, move) } as F;
}

function movedGeometry(geometry: Geometry, move: Move): Geometry {
  const { bbox: _bbox, ...rest } = geometry;
  if (rest.type === 'GeometryCollection') {
    return { ...rest, geometries: rest.geometries.map((part) => movedGeometry(part, move)) };
  }
  return { ...rest, coordinates: movedNested(rest.coordinates, move) } as Geometry;
}

type Nested = readonly number[] | readonly Nested[];

function movedNested(nested: Nested, move: Move): Nested {
  if (typeof nested[0] === 'number') return move(nested as readonly number[]);
  return (nested as readonly Nested[]).map((inner) => movedNested(inner, move));
}

/** To a thousandth of a millimetre, so that going back and forth leaves no trace. */
function finely(degrees: number): number {
  return Math.round(degrees * 1e11) / 1e11;
}

function swap([x, y]: readonly [number, number]): readonly [number, number] {
  return [y, x];
}
