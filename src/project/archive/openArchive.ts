import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { ArchiveError, toArchiveError } from './archiveError';
import { ARCHIVE_NAME, ARCHIVE_VERSION, type ArchiveSchema, type StoredPart } from './schema';

/** The open archive, with what this session knows of it. */
export type Archive = {
  readonly db: IDBPDatabase<ArchiveSchema>;
  /** Tells this page from the other tabs. */
  readonly session: string;
  /** What was stored of which object, so that it is not written twice. */
  stored: WeakMap<object, StoredPart>;
  /** Chunks that are written and not yet named by a version. */
  readonly pending: Set<string>;
  /** How many chunks this session has named. */
  named: number;
  readonly now: () => Date;
};

export type OpenArchiveOptions = {
  readonly session?: string;
  readonly now?: () => Date;
  /** An older page keeps the upgrade waiting; it goes on by itself once that one is closed. */
  readonly onBlocked?: () => void;
  /** The archive was closed from outside: by a newer page, or with the site's data being cleared. */
  readonly onClosed?: (why: 'outdated' | 'failed') => void;
};

/** @throws ArchiveError `unavailable`, `outdated` or `failed` */
export async function openArchive(options: OpenArchiveOptions = {}): Promise<Archive> {
  const { session = newKey(), now = () => new Date(), onBlocked, onClosed } = options;
  if (typeof indexedDB === 'undefined') throw new ArchiveError('unavailable', 'no IndexedDB');
  try {
    const db = await openDB<ArchiveSchema>(ARCHIVE_NAME, ARCHIVE_VERSION, {
      upgrade: upgradeArchive,
      blocked: () => onBlocked?.(),
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        onClosed?.('outdated');
      },
      terminated: () => onClosed?.('failed'),
    });
    return { db, session, now, stored: new WeakMap(), pending: new Set(), named: 0 };
  } catch (error) {
    const told = toArchiveError(error);
    // Firefox says InvalidStateError in its private mode, others UnknownError where the profile cannot be written.
    throw told.trouble === 'failed' ? new ArchiveError('unavailable', told.detail) : told;
  }
}

/** Steps from the stored version on, each as it was published. */
function upgradeArchive(
  db: IDBPDatabase<ArchiveSchema>,
  from: number,
  _to: number | null,
  _transaction: IDBPTransaction<ArchiveSchema, StoreNames<ArchiveSchema>[], 'versionchange'>,
): void {
  if (from < 1) {
    db.createObjectStore('projects', { keyPath: 'key' });
    db.createObjectStore('versions', { keyPath: ['project', 'number'] });
    db.createObjectStore('chunks');
    db.createObjectStore('files');
  }
}

/** Ten letters and digits; `randomUUID` is only there where the page comes over https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
