import { ArchiveError, toArchiveError } from './archiveError';
import { type Archive, newKey } from './openArchive';
import type { LocalText, StoredProject, StoredVersion } from './schema';
import { settle, together } from './settle';

/** Every stored project, the one that changed last first; those put aside to be deleted too. */
export function listProjects({ db }: Archive): Promise<StoredProject[]> {
  return told(async () => (await db.getAll('projects')).sort((a, b) => (a.changed < b.changed ? 1 : -1)));
}

/** @throws ArchiveError `gone` */
export function findProject({ db }: Archive, key: string): Promise<StoredProject> {
  return told(async () => (await db.get('projects', key)) ?? gone());
}

/** The versions of a project, the newest first. */
export function listVersions({ db }: Archive, key: string): Promise<StoredVersion[]> {
  return told(async () => (await db.getAll('versions', versionsOf(key))).reverse());
}

/** Makes this session the one that writes the project: from here on the others' writes fail with `conflict`. */
export function claimProject(archive: Archive, key: string): Promise<StoredProject> {
  return change(archive, key, (record) => ({ ...record, owner: archive.session }));
}

export async function renameProject(archive: Archive, key: string, name: LocalText): Promise<void> {
  await change(archive, key, (record) => ({ ...record, name }));
}

/** Puts a project aside, or takes it back; it is gone for good when the archive is tidied after its time. */
export async function putAside(archive: Archive, key: string, aside: boolean): Promise<void> {
  const deleted = aside ? archive.now().toISOString() : null;
  await change(archive, key, (record) => ({ ...record, deleted }));
}

/** A project of its own with the newest version of another; what they have in common is stored once. */
export async function duplicateProject(
  archive: Archive,
  key: string,
  name: LocalText,
): Promise<StoredProject> {
  const transaction = archive.db.transaction(['projects', 'versions'], 'readwrite', { durability: 'strict' });
  return write(transaction, async () => {
    const projects = transaction.objectStore('projects');
    const versions = transaction.objectStore('versions');
    const record = await projects.get(key);
    const version = record && (await versions.get([key, record.head]));
    if (!version) gone();
    const at = archive.now().toISOString();
    const copy = {
      ...record,
      key: newKey(),
      name,
      created: at,
      changed: at,
      head: 1,
      owner: archive.session,
      deleted: null,
    };
    const none = { imported: [], moved: [], layers: [], decisions: 0, rules: false, renamed: false };
    const first: StoredVersion = {
      ...version,
      project: copy.key,
      number: 1,
      at,
      name: null,
      change: { ...none, act: 'copy', from: version.at },
    };
    await together<unknown>([() => projects.put(copy), () => versions.put(first)]);
    return copy;
  });
}

/** Names a version, so that it is kept; null leaves it to be thinned out again. */
export async function nameVersion(
  { db }: Archive,
  key: string,
  number: number,
  name: string | null,
): Promise<void> {
  const transaction = db.transaction('versions', 'readwrite', { durability: 'strict' });
  return write(transaction, async () => {
    const version = (await transaction.store.get([key, number])) ?? gone();
    await transaction.store.put({ ...version, name });
  });
}

async function change(
  { db }: Archive,
  key: string,
  make: (record: StoredProject) => StoredProject,
): Promise<StoredProject> {
  const transaction = db.transaction('projects', 'readwrite', { durability: 'strict' });
  return write(transaction, async () => {
    const record = make((await transaction.store.get(key)) ?? gone());
    await transaction.store.put(record);
    return record;
  });
}

function versionsOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, 0], [key, Number.POSITIVE_INFINITY]);
}

function gone(): never {
  throw new ArchiveError('gone');
}

function write<T>(...[transaction, work]: Parameters<typeof settle<T>>): Promise<T> {
  return told(() => settle(transaction, work));
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toArchiveError(error);
  }
}
