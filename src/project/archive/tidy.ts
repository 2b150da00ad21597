import { toArchiveError } from './archiveError';
import type { Archive } from './openArchive';
import { settle, together } from './settle';
import { HARD_THINNING, superfluous, THINNING } from './thin';

/** Chunks that another tab may be about to name are left so long. */
const GRACE_MS = 10 * 60_000;
/** What a person has deleted can be had back so long. */
const DELETED_MS = 30 * 86_400_000;

export type Tidied = { readonly projects: number; readonly versions: number; readonly chunks: number };

/**
 * Removes deleted projects after their time, versions too many, and chunks that no version names. Where room is
 * `pressing`, deleted projects go at once and fewer old versions are kept; the newest of each project always stays.
 */
export async function tidy(archive: Archive, { pressing = false } = {}): Promise<Tidied> {
  const now = archive.now();
  try {
    const transaction = archive.db.transaction(['projects', 'versions', 'chunks', 'files'], 'readwrite');
    return await settle(transaction, async () => {
      const projects = transaction.objectStore('projects');
      const versions = transaction.objectStore('versions');
      const chunks = transaction.objectStore('chunks');
      const removals: (() => Promise<unknown>)[] = [];
      const tidied = { projects: 0, versions: 0, chunks: 0 };
      const all = await versions.getAll();
      const named = new Set<string>();
      const listed = new Set<string>();
      for (const { key, deleted } of await projects.getAll()) {
        const past = deleted !== null && (pressing || now.getTime() - Date.parse(deleted) > DELETED_MS);
        if (past) {
          tidied.projects++;
          removals.push(
            () => projects.delete(key),
            () => transaction.objectStore('files').delete(key),
          );
        } else listed.add(key);
      }
      for (const key of new Set(all.map(({ project }) => project))) {
        const own = all.filter(({ project }) => project === key);
        const drop = new Set(
          listed.has(key)
            ? superfluous(own, now, pressing ? HARD_THINNING : THINNING)
            : own.map(({ number }) => number),
        );
        for (const { number, parts } of own) {
          if (drop.has(number)) {
            tidied.versions++;
            removals.push(() => versions.delete([key, number]));
          } else for (const part of parts) for (const id of part.chunks) named.add(id);
        }
      }
      for (const id of await chunks.getAllKeys()) {
        if (named.has(id) || !isLeft(id, archive)) continue;
        tidied.chunks++;
        removals.push(() => chunks.delete(id));
      }
      await together(removals);
      return tidied;
    });
  } catch (error) {
    throw toArchiveError(error);
  }
}

/** Nobody is about to name it. */
function isLeft(id: string, { session, pending, now }: Archive): boolean {
  const [time = '', writer] = id.split('-');
  if (writer === session) return !pending.has(id);
  return now().getTime() - Number.parseInt(time, 36) > GRACE_MS;
}
