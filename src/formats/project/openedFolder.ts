import type { LayerId } from '../../model/layer';
import type { ProjectFile } from '../../model/project';
import { showValue } from '../check/showValue';
import { parseText } from '../geojson/parseText';
import { ImportError } from '../importTypes';
import { fileKind } from '../intake/fileKinds';
import type { UnpackedFile } from '../intake/unpackedFile';
import { inputWithoutFeatures, type ParsedInput } from '../parsedInput';
import { refusedFile } from '../rawFeature';
import { fatalOf, notLonLat, recogniseParts } from '../recognise/recognise';
import { layerFilesOf, PROJECT_JSON, parseProjectJson } from './projectJson';
import { parseSidecar, type SidecarKind, sidecarByName } from './sidecars';

export type ReadText = (file: UnpackedFile) => Promise<string>;

export type FoundProject = {
  readonly file: UnpackedFile;
  readonly input: ParsedInput;
  readonly isValid: boolean;
  /** Layers by full path. */
  readonly layers: ReadonlyMap<string, LayerId>;
  /** What lies in it is the project's own. */
  readonly folder: string;
};

/** The project.json nearest the top. One that cannot be read is refused, and the rest are plain files. */
export async function findProject(
  unpacked: readonly UnpackedFile[],
  read: ReadText,
): Promise<FoundProject | null> {
  const depth = (file: UnpackedFile) => file.path.split('/').length;
  const [file] = unpacked.filter(isProjectJson).sort((a, b) => depth(a) - depth(b));
  if (file === undefined) return null;
  const shown = { name: file.path, size: file.size, format: 'project' } as const;
  const folder = file.path.slice(0, -PROJECT_JSON.length);
  try {
    if (file.fatal !== null) throw new ImportError(file.fatal);
    const projectFile: ProjectFile = parseProjectJson(await read(file), file.path);
    const layers = new Map([...layerFilesOf(projectFile)].map(([name, layer]) => [folder + name, layer]));
    const input = inputWithoutFeatures({ ...shown, fatal: null }, projectFile);
    return { file, input, isValid: true, layers, folder };
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const input = inputWithoutFeatures({ ...shown, fatal: error.problem });
    return { file, input, isValid: false, layers: new Map(), folder };
  }
}

export function isProjectJson({ path }: UnpackedFile): boolean {
  return path.slice(path.lastIndexOf('/') + 1) === PROJECT_JSON;
}

/** One project is opened at a time. */
export function secondProject({ path, size }: UnpackedFile, opened: string): ParsedInput {
  const fatal = refusedFile(path, 'not_a_project', `≠ ${opened}`);
  return inputWithoutFeatures({ name: path, size, format: 'project', fatal });
}

/** A layer of a project: always longitude and latitude, its fields its own. */
export async function readLayerFile(
  file: UnpackedFile,
  layer: LayerId,
  key: string,
  read: ReadText,
): Promise<ParsedInput> {
  const { path, size } = file;
  try {
    if (file.fatal !== null) throw new ImportError(file.fatal);
    const parsed = await parseText(await read(file), path, fileKind(path) === 'ndjson');
    const { format, features, problems, members, crs } = parsed;
    if (crs !== null && crs.crs !== 'EPSG:4326' && crs.crs !== 'EPSG:4490') {
      const stated = showValue(crs.crs ?? crs.text);
      throw new ImportError(refusedFile(path, 'outside_lon_lat', `crs = ${stated}`));
    }
    const isEmpty = features.length === 0 && problems.length === 0;
    const fatal = isEmpty ? null : fatalOf(parsed, path, notLonLat);
    const parts = fatal === null ? await recogniseParts(parsed, path, key, layer) : [];
    return {
      file: { key, name: path, size, format, parts, crs: null, encoding: null, tables: [], fatal },
      source: null,
      features,
      problems,
      members,
      projectLayer: layer,
      projectFile: null,
    };
  } catch (error) {
    if (!isOfFile(error)) throw error;
    return inputWithoutFeatures({ name: path, size, format: null, fatal: error.problem });
  }
}

/** In a project only what lies beside project.json, or was dropped along with it, is the project's. */
export function sidecarOf({ path }: UnpackedFile, project: FoundProject | null): SidecarKind | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const belongs = !project?.isValid || project.file.path.startsWith(folder);
  return belongs ? sidecarByName(path) : null;
}

export async function readSidecar(
  file: UnpackedFile,
  kind: SidecarKind,
  read: ReadText,
): Promise<ParsedInput> {
  const shown = { name: file.path, size: file.size, format: kind } as const;
  try {
    if (file.fatal !== null) throw new ImportError(file.fatal);
    const sidecar = await parseSidecar(kind, await read(file), file.path);
    return { ...inputWithoutFeatures({ ...shown, fatal: null }), problems: sidecar.problems, sidecar };
  } catch (error) {
    if (!isOfFile(error)) throw error;
    return inputWithoutFeatures({ ...shown, fatal: error.problem });
  }
}

export function missingLayer(path: string, layer: LayerId): ParsedInput {
  const fatal = refusedFile(path, 'layer_missing', layer);
  return inputWithoutFeatures({ name: path, size: 0, format: null, fatal });
}

/** What is wrong with the file, and not that the person has had enough. */
function isOfFile(error: unknown): error is ImportError {
  return error instanceof ImportError && error.problem.code !== 'cancelled';
}
