import type { RecognisedFile } from '../../formats/importTypes';
import { host } from '../../host/client';
import { importFailed, isTurn, nextTurn, progressOf } from '../importTurn';
import { proposedMode } from '../proposedMode';
import { type ImportSlice, initialImport } from '../slices/import';
import { patch, store } from '../store';

/** Reads dropped or picked files and opens the import dialog on what was recognised. */
export async function readFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const mine = nextTurn();
  patch('import', { ...initialImport, stage: 'reading' });
  try {
    const proposal = await host.recognise(files, progressOf(mine));
    if (!isTurn(mine)) return;
    const { project, archive } = store.getState();
    const mode = proposedMode(proposal, project.summary, archive.key !== null);
    patch('import', {
      stage: 'choosing',
      progress: null,
      proposal,
      mode,
      ...proposedChoices(proposal.files),
    });
  } catch (error) {
    if (isTurn(mine)) importFailed(error);
  }
}

/** What stands as chosen before anybody chose: the proposed layers, and the systems that are certain. */
export function proposedChoices(files: readonly RecognisedFile[]): Pick<ImportSlice, 'layers' | 'crs'> {
  const parts = files.flatMap((file) => file.parts);
  const certain = files.flatMap(({ key, crs }) => {
    const [first] = crs?.certain ? crs.candidates : [];
    return first ? [[key, { crs: first.crs, axes: first.axes }] as const] : [];
  });
  return {
    layers: Object.fromEntries(parts.map((part) => [part.key, part.layer])),
    crs: Object.fromEntries(certain),
  };
}
