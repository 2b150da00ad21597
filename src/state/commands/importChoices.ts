import * as Comlink from 'comlink';
import type { CrsCandidate, CrsChoice } from '../../formats/crs/crsTypes';
import type { ImportChoices, ImportPart, ImportProposal, RecognisedFile } from '../../formats/importTypes';
import type { FieldMapping, ImportProfile } from '../../formats/mapping/mappingTypes';
import { applyProfile } from '../../formats/mapping/profiles';
import type { ReadChoices } from '../../formats/reader';
import { host } from '../../host/client';
import { problemsGathered } from '../../host/problemBatches';
import type { LayerId } from '../../model/layer';
import { importFailed, isTurn, nextTurn, progressOf } from '../importTurn';
import { initialImport } from '../slices/import';
import { patch, store } from '../store';
import { requestWholeProject } from './camera';
import { proposedChoices } from './import';
import { showAgain, showProject } from './project';
import { notify } from './view';

type PartKey = ImportPart['key'];
type FileKey = RecognisedFile['key'];

/** Puts parts into a layer, or leaves them out. Where their fields go is proposed anew for the layer. */
export async function chooseLayers(keys: readonly PartKey[], layer: LayerId | 'skip'): Promise<void> {
  const before = importing();
  const had = keys.flatMap((key) => {
    const now = before.layers[key];
    return now === undefined || now === 'skip' ? [] : [[key, now] as const];
  });
  patch('import', {
    layers: { ...before.layers, ...Object.fromEntries(keys.map((key) => [key, layer])) },
    skippedFrom: { ...before.skippedFrom, ...Object.fromEntries(had) },
  });
  if (layer === 'skip') return;
  await Promise.all(
    keys.map(async (key) => {
      const part = partOf(before.proposal, key);
      const inForce = before.layers[key] === 'skip' ? before.skippedFrom[key] : before.layers[key];
      if (!part || layer === inForce) return;
      const asked = layer === part.layer ? part : await host.proposeMapping(key, layer);
      if (importing().layers[key] !== layer) return;
      patch('import', {
        mapping: { ...importing().mapping, [key]: asked.mapping },
        set: { ...importing().set, [key]: asked.set },
      });
    }),
  );
}

/** Takes parts that were left out into the layers they had, their mapping as it was, or leaves them out. */
export function takeParts(keys: readonly PartKey[], taken: boolean): Promise<unknown> {
  if (!taken) return chooseLayers(keys, 'skip');
  const { proposal, layers, skippedFrom } = importing();
  const skipped = keys.filter((key) => layers[key] === 'skip');
  return Promise.all(
    skipped.map((key) => {
      const part = partOf(proposal, key);
      return part && chooseLayers([key], skippedFrom[key] ?? part.layer);
    }),
  );
}

/** `null` takes back what every feature of the part was given. */
export function chooseSet(part: PartKey, property: string, value: string | number | null): void {
  const { set, proposal } = importing();
  const { [property]: _before, ...rest } = set[part] ?? partOf(proposal, part)?.set ?? {};
  patch('import', { set: { ...set, [part]: value === null ? rest : { ...rest, [property]: value } } });
}

export function chooseMapping(part: PartKey, mapping: FieldMapping): void {
  patch('import', { mapping: { ...importing().mapping, [part]: mapping } });
}

/** Confirms the coordinate system of files. */
export function chooseCrs(files: readonly FileKey[], { crs, axes }: CrsChoice): void {
  const chosen = Object.fromEntries(files.map((key) => [key, { crs, axes }]));
  patch('import', { crs: { ...importing().crs, ...chosen } });
}

/** Asks where a typed system puts a file, and takes it for the file. @throws Error that says why it cannot be used. */
export async function tryCrs(file: FileKey, choice: CrsChoice): Promise<void> {
  const candidate = await host.tryCrs(file, choice);
  const { tried } = importing();
  const others = (tried[file] ?? []).filter((other) => !isSameCrs(other, candidate));
  patch('import', { tried: { ...tried, [file]: [...others, candidate] } });
  chooseCrs([file], candidate);
}

export function isSameCrs(a: CrsChoice, b: CrsChoice): boolean {
  return a.crs === b.crs && a.axes === b.axes;
}

export function chooseOutliers(file: FileKey, leave: boolean): void {
  patch('import', { leaveOutliers: { ...importing().leaveOutliers, [file]: leave } });
}

/** Reads a file again in another encoding or with other columns; what was chosen for the other files stays. */
export async function readAgain(file: FileKey, choices: ReadChoices): Promise<void> {
  const mine = nextTurn();
  patch('import', { rereading: file });
  try {
    const proposal = await host.readAgain(file, choices, progressOf(mine));
    if (!isTurn(mine)) return;
    const before = importing();
    const anew = proposedChoices(proposal.files.filter(({ key }) => key === file));
    const gone = before.proposal?.files.find(({ key }) => key === file)?.parts.map(({ key }) => key) ?? [];
    patch('import', {
      proposal,
      progress: null,
      rereading: null,
      layers: { ...without(before.layers, gone), ...anew.layers },
      skippedFrom: without(before.skippedFrom, gone),
      set: without(before.set, gone),
      mapping: without(before.mapping, gone),
      crs: { ...without(before.crs, [file]), ...anew.crs },
      tried: without(before.tried, [file]),
      profiles: without(before.profiles, [file]),
    });
  } catch (error) {
    if (isTurn(mine)) patch('import', { rereading: null, progress: null });
    throw error;
  }
}

/** Puts what a profile says of a file in place of what was proposed; its coordinate system counts as confirmed. */
export async function chooseProfile(key: FileKey, profile: ImportProfile): Promise<void> {
  const shown = fileOf(key);
  const { encoding } = profile;
  if (shown?.encoding && encoding !== null && shown.encoding.used !== encoding) {
    await readAgain(key, { encoding });
  }
  const file = fileOf(key);
  if (!file) return;
  const { layers, set, mapping, crs } = applyProfile(file, profile);
  const before = importing();
  patch('import', {
    layers: { ...before.layers, ...layers },
    set: { ...before.set, ...set },
    mapping: { ...before.mapping, ...mapping },
    profiles: { ...before.profiles, [key]: profile.name },
  });
  if (crs === null || file.crs === null) return;
  const known = candidatesOf(file, before.tried[key]).some((candidate) => isSameCrs(candidate, crs));
  if (known) chooseCrs([key], crs);
  else await tryCrs(key, crs);
}

export function chooseMode(mode: ImportChoices['mode']): void {
  patch('import', { mode });
}

/** Takes the files as chosen. What was open comes back with undo. */
export async function takeFiles(): Promise<void> {
  const { mode, layers, set, mapping, crs, leaveOutliers } = importing();
  const mine = nextTurn();
  patch('import', { stage: 'taking', progress: null });
  try {
    const choices = { mode, layers, set, mapping, crs, leaveOutliers };
    const { onProblems, withProblems } = problemsGathered();
    const { summary, report: bare } = await host.take(choices, progressOf(mine), Comlink.proxy(onProblems));
    const report = withProblems(bare);
    if (isTurn(mine)) patch('import', { stage: 'done', progress: null, report });
    if (summary === null) return notify({ kind: 'info', key: 'import.nothingTaken' });
    const { revision, dataRevision } = summary;
    const values = { count: report.taken };
    const key = report.taken > 0 ? 'import.taken' : 'import.finished';
    notify({ kind: 'info', key, values, action: 'undo', revision });
    const sameData = dataRevision === store.getState().project.summary?.dataRevision;
    if (mode !== 'replace' || sameData) return await showAgain(summary);
    const shown = showProject(summary);
    requestWholeProject();
    await shown;
  } catch (error) {
    if (isTurn(mine)) importFailed(error);
  }
}

export function cancelImport(): void {
  nextTurn();
  void host.cancel();
  closeImport();
}

export function closeImport(): void {
  patch('import', initialImport);
}

/** The candidates of a file, the typed ones too. */
export function candidatesOf(file: RecognisedFile, tried: readonly CrsCandidate[] = []): CrsCandidate[] {
  const proposed = file.crs?.candidates ?? [];
  return [...proposed, ...tried.filter((one) => !proposed.some((other) => isSameCrs(one, other)))];
}

function importing() {
  return store.getState().import;
}

function fileOf(key: FileKey): RecognisedFile | undefined {
  return importing().proposal?.files.find((file) => file.key === key);
}

function partOf(proposal: ImportProposal | null, key: PartKey): ImportPart | undefined {
  return proposal?.files.flatMap((file) => file.parts).find((part) => part.key === key);
}

function without<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
