import type { LayerId } from '../model/layer';
import type { ProjectFile } from '../model/project';
import { parseText } from './geojson/parseText';
import { ImportError, type ImportProposal } from './importTypes';
import { decodeText } from './intake/decodeText';
import { fileKind, unsupportedDetail } from './intake/fileKinds';
import type { UnpackedFile } from './intake/unpackFiles';
import { paced, throwIfCancelled, type WorkOptions } from './pacing';
import { inputWithoutFeatures, type ParsedInput } from './parsedInput';
import { layerFilesOf, PROJECT_JSON, parseProjectJson } from './project/projectJson';
import { parseSidecar, type SidecarKind, sidecarByName, sidecarByText } from './project/sidecars';
import { refusedFile } from './rawFeature';
import { fatalOf, recogniseParts } from './recognise/recognise';

export type ReadFiles = { readonly proposal: ImportProposal; readonly inputs: readonly ParsedInput[] };

/**
 * Reads and parses dropped files once, and proposes what each is. A project.json among them makes
 * them a project: its layer files are known by name, and what else lies beside it is left aside
 * unless it is GeoJSON, its decisions or its rules.
 */
export async function readFiles(files: readonly File[], options: WorkOptions = {}): Promise<ReadFiles> {
  const { unpackFiles } = await import('./intake/unpackFiles');
  return readUnpacked(await unpackFiles(files, options), options);
}

export async function readUnpacked(
  unpacked: readonly UnpackedFile[],
  { onProgress, signal }: WorkOptions = {},
): Promise<ReadFiles> {
  const totalBytes = unpacked.reduce((sum, file) => sum + file.size, 0) || 1;
  let readBytes = 0;
  const read = async (file: UnpackedFile): Promise<string> => {
    const text = decodeText(await file.bytes(), file.path);
    throwIfCancelled(signal);
    readBytes += file.size;
    onProgress?.(Math.min(1, readBytes / totalBytes));
    return text;
  };
  const breathe = paced({ signal });
  const project = await findProject(unpacked, read);
  const inputs: ParsedInput[] = project === null ? [] : [project.input];
  const found = new Set<LayerId>();
  for (const file of unpacked) {
    await breathe(() => 0);
    if (file === project?.file) continue;
    if (project?.isValid && isProjectJson(file)) {
      inputs.push(secondProject(file, project.file.path));
      continue;
    }
    const layer = project?.layers.get(file.path) ?? null;
    const kind = fileKind(file.path);
    const sidecar = layer === null ? sidecarOf(file, project) : null;
    if (sidecar !== null) {
      inputs.push(await readSidecar(file, sidecar, read));
      continue;
    }
    if (project?.isValid && layer === null && !isGeoJsonByName(file.path)) continue;
    if (layer !== null) found.add(layer);
    inputs.push(await readOne(file, kind, layer, `${inputs.length}`, read));
  }
  for (const [path, layer] of project?.layers ?? []) {
    if (!found.has(layer)) inputs.push(missingLayer(path, layer));
  }
  onProgress?.(1);
  return {
    proposal: {
      files: inputs.map(({ file }) => file),
      projectName: project?.input.projectFile?.name ?? null,
    },
    inputs,
  };
}

type FoundProject = {
  readonly file: UnpackedFile;
  readonly input: ParsedInput;
  readonly isValid: boolean;
  /** Layers by full path. */
  readonly layers: ReadonlyMap<string, LayerId>;
};

/** The project.json nearest the top. One that cannot be read is refused, and the rest are plain files. */
async function findProject(
  unpacked: readonly UnpackedFile[],
  read: (file: UnpackedFile) => Promise<string>,
): Promise<FoundProject | null> {
  const depth = (file: UnpackedFile) => file.path.split('/').length;
  const [file] = unpacked.filter(isProjectJson).sort((a, b) => depth(a) - depth(b));
  if (file === undefined) return null;
  const shown = { name: file.path, size: file.size, format: 'project' } as const;
  try {
    if (file.fatal !== null) throw new ImportError(file.fatal);
    const projectFile: ProjectFile = parseProjectJson(await read(file), file.path);
    const folder = file.path.slice(0, -PROJECT_JSON.length);
    const layers = new Map([...layerFilesOf(projectFile)].map(([name, layer]) => [folder + name, layer]));
    return {
      file,
      input: inputWithoutFeatures({ ...shown, fatal: null }, projectFile),
      isValid: true,
      layers,
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const input = inputWithoutFeatures({ ...shown, fatal: error.problem });
    return { file, input, isValid: false, layers: new Map() };
  }
}

function isProjectJson({ path }: UnpackedFile): boolean {
  return path.slice(path.lastIndexOf('/') + 1) === PROJECT_JSON;
}

/** One project is opened at a time. */
function secondProject({ path, size }: UnpackedFile, opened: string): ParsedInput {
  const fatal = refusedFile(path, 'not_a_project', `≠ ${opened}`);
  return inputWithoutFeatures({ name: path, size, format: 'project', fatal });
}

async function readOne(
  file: UnpackedFile,
  kind: ReturnType<typeof fileKind>,
  layer: LayerId | null,
  keyPrefix: string,
  read: (file: UnpackedFile) => Promise<string>,
): Promise<ParsedInput> {
  const { path, size } = file;
  const unreadable = kind === null || (kind === 'zip' && file.fatal === null);
  const fatal =
    file.fatal ?? (unreadable ? refusedFile(path, 'unsupported_format', unsupportedDetail(path)) : null);
  if (fatal !== null) return inputWithoutFeatures({ name: path, size, format: null, fatal });
  try {
    const text = await read(file);
    const sidecar = layer === null ? sidecarByText(path, text) : null;
    if (sidecar !== null) return await readSidecar(file, sidecar, async () => text);
    const parsed = await parseText(text, path, kind === 'ndjson');
    const { format, features, problems, members } = parsed;
    const isEmptyLayer = layer !== null && features.length === 0 && problems.length === 0;
    const shown = { name: path, size, format, fatal: isEmptyLayer ? null : fatalOf(parsed, path) };
    const parts = shown.fatal === null ? await recogniseParts(parsed, path, keyPrefix, layer) : [];
    return {
      file: { ...shown, key: keyPrefix, parts, crs: null, encoding: null, tables: [] },
      features,
      problems,
      members,
      projectLayer: layer,
      projectFile: null,
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return inputWithoutFeatures({ name: path, size, format: null, fatal: error.problem });
  }
}

/** In a project only what lies beside project.json, or was dropped along with it, is the project's. */
function sidecarOf({ path }: UnpackedFile, project: FoundProject | null): SidecarKind | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const belongs = !project?.isValid || project.file.path.startsWith(folder);
  return belongs ? sidecarByName(path) : null;
}

async function readSidecar(
  file: UnpackedFile,
  kind: SidecarKind,
  read: (file: UnpackedFile) => Promise<string>,
): Promise<ParsedInput> {
  const shown = { name: file.path, size: file.size, format: kind } as const;
  try {
    if (file.fatal !== null) throw new ImportError(file.fatal);
    const sidecar = await parseSidecar(kind, await read(file), file.path);
    return { ...inputWithoutFeatures({ ...shown, fatal: null }), problems: sidecar.problems, sidecar };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return inputWithoutFeatures({ ...shown, fatal: error.problem });
  }
}

/** In a project folder a plain .json may be anything, so only these are taken for stray layers. */
function isGeoJsonByName(path: string): boolean {
  return fileKind(path) === 'ndjson' || /\.geojson$/i.test(path);
}

function missingLayer(path: string, layer: LayerId): ParsedInput {
  const fatal = refusedFile(path, 'layer_missing', layer);
  return inputWithoutFeatures({ name: path, size: 0, format: null, fatal });
}
