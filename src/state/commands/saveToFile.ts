import { host } from '../../host/client';
import { saveAs } from '../saveAs';
import { store } from '../store';
import { notify } from './view';

/**
 * Saves the project as a .zip: to the file it was saved to before, or with `asNew` to one that is chosen. Where the
 * browser cannot write files it is a download. A write that fails leaves the file as it was: the browser puts the new
 * one in its place only when it is whole.
 */
export async function saveToFile({ asNew = false } = {}): Promise<void> {
  const name = `${store.getState().project.summary?.file.id ?? 'project'}.jingran.zip`;
  const pick = window.showSaveFilePicker;
  if (!pick) {
    saveAs(await host.exportZip(), name);
    return;
  }
  const file = (asNew ? null : await knownFile()) ?? (await picked(() => pick(pickerOptions(name))));
  if (!file) return;
  await write(file, await host.exportZip());
  if (store.getState().archive.key !== null) await host.archive.rememberFile(file);
  latest = { key: store.getState().archive.key, file };
  notify({ kind: 'info', key: 'app.notice.savedTo', values: { name: file.name } });
}

/** Of this page, for what is not stored and so has no record to keep it in. */
let latest: { readonly key: string | null; readonly file: FileSystemFileHandle } | null = null;

/** The file it was last saved to, if it may still be written; the browser may ask the person. */
async function knownFile(): Promise<FileSystemFileHandle | null> {
  const { key } = store.getState().archive;
  const file = latest && latest.key === key ? latest.file : key === null ? null : await host.archive.file();
  if (!file) return null;
  const mode = { mode: 'readwrite' } as const;
  const allowed =
    (await file.queryPermission(mode)) === 'granted' || (await file.requestPermission(mode)) === 'granted';
  return allowed ? file : null;
}

/** null where the person chose none. */
async function picked(pick: () => Promise<FileSystemFileHandle>): Promise<FileSystemFileHandle | null> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

async function write(file: FileSystemFileHandle, content: Blob): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
}

function pickerOptions(suggestedName: string): SaveFilePickerOptions {
  return { suggestedName, types: [{ accept: { 'application/zip': ['.zip'] } }] };
}

/** Not in the DOM types of TypeScript yet: https://wicg.github.io/file-system-access/ */
type SaveFilePickerOptions = {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
};

declare global {
  interface Window {
    showSaveFilePicker?: (options: SaveFilePickerOptions) => Promise<FileSystemFileHandle>;
  }
  interface FileSystemHandle {
    queryPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}
