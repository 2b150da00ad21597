import * as Comlink from 'comlink';
import type { ImportChoices, ImportPart, ImportProposal, Progress } from '../../formats/importTypes';
import { host } from '../../host/client';
import type { LayerId } from '../../model/layer';
import { initialImport } from '../slices/import';
import { patch, store } from '../store';
import { requestWholeProject } from './camera';
import { showAgain, showProject } from './project';
import { notify } from './view';

/** Counts the readings and takings, so that an answer that comes after a cancel is left aside. */
let turn = 0;

/** Reads dropped or picked files and opens the import dialog on what was recognised. */
export async function readFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const mine = ++turn;
  patch('import', { ...initialImport, stage: 'reading' });
  try {
    const proposal = await host.recognise(files, Comlink.proxy(progressOf(mine)));
    if (mine !== turn) return;
    const parts = proposal.files.flatMap((file) => file.parts);
    const mode = proposedMode(proposal);
    patch('import', { stage: 'choosing', progress: null, proposal, mode, layers: proposedLayers(parts) });
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

export function chooseLayer(part: ImportPart['key'], layer: LayerId | 'skip'): void {
  patch('import', { layers: { ...store.getState().import.layers, [part]: layer } });
}

export function chooseMode(mode: ImportChoices['mode']): void {
  patch('import', { mode });
}

/** Takes the files as chosen. What was open comes back with undo. */
export async function takeFiles(): Promise<void> {
  const { mode, layers } = store.getState().import;
  const mine = ++turn;
  patch('import', { stage: 'taking', progress: null });
  try {
    const { summary, report } = await host.take({ mode, layers }, Comlink.proxy(progressOf(mine)));
    if (mine === turn) patch('import', { stage: 'done', progress: null, report });
    if (summary === null) return notify({ kind: 'info', key: 'import.nothingTaken' });
    const { revision, dataRevision } = summary;
    const values = { count: report.taken };
    const key = report.taken > 0 ? 'import.taken' : 'import.stage.done';
    notify({ kind: 'info', key, values, action: 'undo', revision });
    const sameData = dataRevision === store.getState().project.summary?.dataRevision;
    if (mode !== 'replace' || sameData) return await showAgain(summary);
    const shown = showProject(summary);
    requestWholeProject();
    await shown;
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

export function cancelImport(): void {
  turn++;
  void host.cancel();
  closeImport();
}

export function closeImport(): void {
  patch('import', initialImport);
}

function progressOf(mine: number) {
  return (progress: Progress) => {
    if (mine === turn) patch('import', { progress });
  };
}

/** What was decided in the open project is not to be lost to a survey that comes again. */
function proposedMode({ projectName }: ImportProposal): ImportChoices['mode'] {
  const { summary } = store.getState().project;
  const holdsWork = summary !== null && (summary.decisions.length > 0 || summary.rules !== null);
  return projectName === null && holdsWork ? 'update' : 'replace';
}

function proposedLayers(parts: readonly ImportPart[]): Record<string, LayerId | 'skip'> {
  return Object.fromEntries(parts.map((part) => [part.key, part.layer]));
}

function failed(error: unknown): void {
  patch('import', { stage: 'failed', error: error instanceof Error ? error.message : String(error) });
}
