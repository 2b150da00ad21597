import * as Comlink from 'comlink';
import type { ImportPart, Progress } from '../../formats/importTypes';
import { host } from '../../host/client';
import type { LayerId } from '../../model/layer';
import { initialImport } from '../slices/import';
import { patch, store } from '../store';
import { requestWholeProject } from './camera';
import { showProject } from './project';
import { notify } from './view';

/** Reads dropped or picked files and opens the import dialog on what was recognised. */
export async function readFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  patch('import', { ...initialImport, stage: 'reading' });
  try {
    const proposal = await host.recognise(files, Comlink.proxy(onProgress));
    const parts = proposal.files.flatMap((file) => file.parts);
    patch('import', { stage: 'choosing', progress: null, proposal, layers: proposedLayers(parts) });
  } catch (error) {
    failed(error);
  }
}

export function chooseLayer(part: ImportPart['key'], layer: LayerId | 'skip'): void {
  patch('import', { layers: { ...store.getState().import.layers, [part]: layer } });
}

export function chooseMode(mode: 'replace' | 'add'): void {
  patch('import', { mode });
}

/** Takes the files as chosen. What was open comes back with undo. */
export async function takeFiles(): Promise<void> {
  const { mode, layers } = store.getState().import;
  patch('import', { stage: 'taking', progress: null });
  try {
    const { summary, report } = await host.take({ mode, layers }, Comlink.proxy(onProgress));
    patch('import', { stage: 'done', progress: null, report });
    notify({ kind: 'info', key: 'import.taken', values: { count: report.taken }, action: 'undo' });
    const shown = showProject(summary);
    requestWholeProject();
    await shown;
  } catch (error) {
    failed(error);
  }
}

export function cancelImport(): void {
  void host.cancel();
  closeImport();
}

export function closeImport(): void {
  patch('import', initialImport);
}

function onProgress(progress: Progress): void {
  patch('import', { progress });
}

function proposedLayers(parts: readonly ImportPart[]): Record<string, LayerId | 'skip'> {
  return Object.fromEntries(parts.map((part) => [part.key, part.layer]));
}

function failed(error: unknown): void {
  if (store.getState().import.stage === 'closed') return;
  patch('import', { stage: 'failed', error: error instanceof Error ? error.message : String(error) });
}
