import type { LayerId } from '../model/layer';
import type { Bounds } from '../model/units';
import type { ImportProposal, RecognisedFile } from './importTypes';
import { decodeText } from './intake/decodeText';
import { fileKind } from './intake/fileKinds';
import { headOf, type UnpackedFile } from './intake/unpackedFile';
import { paced, throwIfCancelled, type WorkOptions } from './pacing';
import { inputWithoutFeatures, type ParsedInput } from './parsedInput';
import {
  type FoundProject,
  findProject,
  isProjectJson,
  missingLayer,
  type ReadText,
  readLayerFile,
  readSidecar,
  secondProject,
  sidecarOf,
} from './project/openedFolder';
import { SIDECAR_HEAD, type SidecarKind, sidecarByName, sidecarByText } from './project/sidecars';
import type { ReadChoices } from './reader';

export type ReadFiles = { readonly proposal: ImportProposal; readonly inputs: readonly ParsedInput[] };

export type ReadFilesOptions = WorkOptions & {
  /** Bounds of what is open, for where a source may belong. */
  readonly open?: Bounds | null;
};

/**
 * Reads and parses dropped files once, and proposes what each is. A project.json among them makes
 * them a project: its layer files are known by name, and what else lies in its folder is left aside
 * unless it is GeoJSON, its decisions or its rules. Files beside a zipped project are read as any other.
 */
export async function readFiles(files: readonly File[], options: ReadFilesOptions = {}): Promise<ReadFiles> {
  const { unpackFiles } = await import('./intake/unpackFiles');
  return readUnpacked(await unpackFiles(files, options), options);
}

export async function readUnpacked(
  unpacked: readonly UnpackedFile[],
  options: ReadFilesOptions = {},
): Promise<ReadFiles> {
  const work = workOn(unpacked, options);
  const project = await findProject(unpacked, work.text);
  const inputs: ParsedInput[] = project === null ? [] : [project.input];
  const loose: UnpackedFile[] = [];
  const found = new Set<LayerId>();
  for (const file of unpacked) {
    await work.breathe(() => work.fraction());
    if (file === project?.file) continue;
    const layer = project?.layers.get(file.path) ?? null;
    const isLeftAside = project?.isValid === true && isNoData(file.path, project.folder);
    const sidecar = layer === null ? await sidecarKind(file, project, isLeftAside) : null;
    if (project?.isValid && isProjectJson(file)) {
      inputs.push(secondProject(file, project.file.path));
    } else if (layer !== null) {
      found.add(layer);
      inputs.push(await readLayerFile(file, layer, `${inputs.length}`, work.text));
    } else if (sidecar !== null) {
      inputs.push(await readSidecar(file, sidecar, work.text));
    } else if (!isLeftAside) {
      loose.push(file);
    }
  }
  if (loose.length > 0) inputs.push(...(await readLoose(loose, inputs.length, options, work)));
  for (const [path, layer] of project?.layers ?? []) {
    if (!found.has(layer)) inputs.push(missingLayer(path, layer));
  }
  options.onProgress?.(1);
  return proposed(inputs);
}

/** Reads one source again as the person says; the others stay as they were read. */
export async function readAgain(
  { inputs }: ReadFiles,
  key: RecognisedFile['key'],
  choices: ReadChoices,
  { onProgress, signal, open = null }: ReadFilesOptions = {},
): Promise<ReadFiles> {
  const input = inputs.find(({ file, source }) => file.key === key && source !== null);
  if (!input?.source) throw new Error(`readAgain: no source ${key}`);
  const { readInput } = await import('./readInput');
  const breathe = paced({ signal });
  const again = await readInput(input.source, key, { choices, open, breathe, onProgress, signal });
  return proposed(inputs.map((other) => (other === input ? again : other)));
}

function proposed(inputs: readonly ParsedInput[]): ReadFiles {
  const projectName = inputs.find(({ projectFile }) => projectFile !== null)?.projectFile?.name ?? null;
  return { proposal: { files: inputs.map(({ file }) => file), projectName }, inputs };
}

type Work = ReturnType<typeof workOn>;

/** Bytes read so far, as a fraction of all. */
function workOn(unpacked: readonly UnpackedFile[], { onProgress, signal }: WorkOptions) {
  const total = unpacked.reduce((sum, file) => sum + file.size, 0) || 1;
  let done = 0;
  const fraction = (of = 0) => Math.min(1, (done + of) / total);
  const text: ReadText = async (file) => {
    const decoded = decodeText(await file.bytes(), file.path);
    throwIfCancelled(signal);
    done += file.size;
    onProgress?.(fraction());
    return decoded;
  };
  return {
    breathe: paced({ signal }),
    fraction,
    text,
    advance(size: number): void {
      done += size;
      onProgress?.(fraction());
    },
  };
}

/** Everything that is no project's, each source through the reader of its format. */
async function readLoose(
  files: readonly UnpackedFile[],
  firstKey: number,
  { onProgress, signal, open = null }: ReadFilesOptions,
  { breathe, fraction, advance }: Work,
): Promise<ParsedInput[]> {
  const [{ groupSources }, { readInput }] = await Promise.all([
    import('./intake/groupSources'),
    import('./readInput'),
  ]);
  const inputs: ParsedInput[] = [];
  for (const group of await groupSources(files)) {
    const key = `${firstKey + inputs.length}`;
    if (group.problem !== null) {
      const { path: name, size } = group.file;
      inputs.push(inputWithoutFeatures({ name, size, format: null, fatal: group.problem }));
      advance(size);
      continue;
    }
    throwIfCancelled(signal);
    const { source } = group;
    const size = source.files.reduce((sum, file) => sum + file.size, 0);
    const options = { signal, open, breathe, onProgress: (of: number) => onProgress?.(fraction(of * size)) };
    inputs.push(await readInput(source, key, options));
    advance(size);
  }
  return inputs;
}

/** By name, else by the format that the head of a .json states. */
async function sidecarKind(
  file: UnpackedFile,
  project: FoundProject | null,
  isLeftAside: boolean,
): Promise<SidecarKind | null> {
  const named = sidecarOf(file, project);
  const isNamed = named !== null || sidecarByName(file.path) !== null;
  if (isNamed || isLeftAside || file.fatal !== null || fileKind(file.path) !== 'geojson') return named;
  return sidecarByText(new TextDecoder().decode(await headOf(file, SIDECAR_HEAD)));
}

/** What lies in the folder of a project beside its layers may be anything, and so may a plain .json next to it. */
function isNoData(path: string, folder: string): boolean {
  const kind = fileKind(path);
  if (kind === 'ndjson' || /\.geojson$/i.test(path)) return false;
  return path.startsWith(folder) || kind === 'geojson';
}
