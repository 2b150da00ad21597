import { isClutter } from '../../formats/intake/clutter';
/** What of the browser's file entries is read, so that a test can stand in for them. */
export type Entry = Pick<FileSystemEntry, 'name' | 'isFile' | 'isDirectory'>;
type FileEntry = Entry & Pick<FileSystemFileEntry, 'file'>;
type DirectoryEntry = Entry & Pick<FileSystemDirectoryEntry, 'createReader'>;

/** Beyond this many a folder was dropped by mistake. */
const MOST_FILES = 2000;

/**
 * The files of a drop, those in folders too. The entries must be taken from the event before it
 * returns; reading them may take its time.
 */
export async function droppedFiles(entries: readonly Entry[]): Promise<File[]> {
  const files: File[] = [];
  await collect(entries, files);
  return files;
}

/** Entries of a drop; where the browser has no entries, its plain files. */
export function entriesOf(transfer: DataTransfer): { entries: FileSystemEntry[]; files: File[] } {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  return entries.every((entry) => entry !== null)
    ? { entries, files: [] }
    : { entries: [], files: [...transfer.files] };
}

async function collect(entries: readonly Entry[], files: File[]): Promise<void> {
  for (const entry of entries) {
    if (files.length >= MOST_FILES) return;
    if (isClutter(entry.name)) continue;
    if (entry.isFile) files.push(await readFile(entry as FileEntry));
    else if (entry.isDirectory) await collect(await readDirectory(entry as DirectoryEntry), files);
  }
}

function readFile(entry: FileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives its entries in batches (Chrome: 100), an empty one at the end. */
async function readDirectory(directory: DirectoryEntry): Promise<Entry[]> {
  const reader = directory.createReader();
  const all: Entry[] = [];
  for (;;) {
    const batch = await new Promise<Entry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}
