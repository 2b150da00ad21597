import type { Project } from '../../model/project';
import { ArchiveError, toArchiveError } from './archiveError';
import type { Change } from './change';
import { chunksOf } from './chunks';
import type { Archive } from './openArchive';
import { type Part, partsOf } from './parts';
import type { LocalText, StoredPart, StoredProject, StoredVersion } from './schema';
import { settle, together } from './settle';

export type VersionToCommit = {
  readonly key: string;
  /** Number of the version that this one follows; 0 where the project is new. */
  readonly head: number;
  readonly project: Project;
  readonly change: Change;
  /** What the project is called from now on; null leaves its name. */
  readonly name: LocalText | null;
};

export type CommitOptions = {
  /** Gives way to other work between two chunks. */
  readonly breathe?: () => Promise<void> | undefined;
  readonly chunkBytes?: number;
};

/** So much is written in one transaction. */
const BATCH_BYTES = 4 << 20;

/**
 * Confirms a state of a project: once this resolves it is found again whatever happens to the page. Chunks of what has
 * changed are written first; the last few, the version and the pointer to it go in one transaction, which all holds or
 * all does not. Only the session that claimed the project can write, and only after the version it knows.
 * @throws ArchiveError `conflict`, `gone`, `full`, `failed`
 */
export async function commitVersion(
  archive: Archive,
  version: VersionToCommit,
  options: CommitOptions = {},
): Promise<StoredVersion> {
  try {
    return await attempt(archive, version, options).catch((error) => {
      if (error !== CHUNKS_GONE) throw error;
      // The site's data was cleared, or this page slept while another swept: all is written once more.
      archive.stored = new WeakMap();
      return attempt(archive, version, options);
    });
  } catch (error) {
    throw toArchiveError(error);
  } finally {
    archive.pending.clear();
  }
}

type Written = { readonly part: Part; readonly stored: StoredPart };
type Chunk = readonly [id: string, bytes: Uint8Array<ArrayBuffer>];

async function attempt(
  archive: Archive,
  version: VersionToCommit,
  { breathe, chunkBytes }: CommitOptions,
): Promise<StoredVersion> {
  const written: Written[] = [];
  let batch: Chunk[] = [];
  let batchBytes = 0;
  for (const part of partsOf(version.project)) {
    const known = archive.stored.get(part.source);
    if (known?.kind === part.kind) {
      written.push({ part, stored: known });
      continue;
    }
    const ids: string[] = [];
    let bytes = 0;
    for (const chunk of chunksOf(part.lines(), chunkBytes)) {
      if (batchBytes + chunk.length > BATCH_BYTES) {
        await putChunks(archive, batch);
        batch = [];
        batchBytes = 0;
      }
      const id = nameChunk(archive);
      batch.push([id, chunk]);
      ids.push(id);
      bytes += chunk.length;
      batchBytes += chunk.length;
      await breathe?.();
    }
    written.push({ part, stored: { kind: part.kind, chunks: ids, bytes, features: part.features } });
  }
  const parts = written.map(({ stored }) => stored);
  const confirmed = await confirm(archive, version, parts, batch);
  for (const { part, stored } of written) archive.stored.set(part.source, stored);
  return confirmed;
}

/** When, by whom and which: so that sweeping can tell what is old without reading it. */
function nameChunk(archive: Archive): string {
  const id = `${archive.now().getTime().toString(36)}-${archive.session}-${archive.named++}`;
  archive.pending.add(id);
  return id;
}

async function putChunks({ db }: Archive, batch: readonly Chunk[]): Promise<void> {
  const transaction = db.transaction('chunks', 'readwrite', { durability: 'strict' });
  await settle(transaction, () =>
    together(
      batch.map(
        ([id, bytes]) =>
          () =>
            transaction.store.put(bytes, id),
      ),
    ),
  );
}

/** A chunk that was stored before is gone. */
const CHUNKS_GONE = new ArchiveError('failed', 'chunks are gone');

async function confirm(
  archive: Archive,
  { key, head, change, name, project }: VersionToCommit,
  parts: readonly StoredPart[],
  batch: readonly Chunk[],
): Promise<StoredVersion> {
  const transaction = archive.db.transaction(['projects', 'versions', 'chunks'], 'readwrite', {
    durability: 'strict',
  });
  return settle(transaction, async () => {
    const projects = transaction.objectStore('projects');
    const chunks = transaction.objectStore('chunks');
    const record = await projects.get(key);
    checkOwner(record, head, archive.session);
    const fresh = new Set(batch.map(([id]) => id));
    const before = parts.flatMap((part) => part.chunks).filter((id) => !fresh.has(id));
    const found = await together(before.map((id) => () => chunks.getKey(id)));
    if (found.includes(undefined)) throw CHUNKS_GONE;
    const at = archive.now().toISOString();
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const features = parts.reduce((sum, part) => sum + part.features, 0);
    const version = { project: key, number: head + 1, at, change, name: null, parts, bytes, features };
    await together<unknown>([
      ...batch.map(
        ([id, chunk]) =>
          () =>
            chunks.put(chunk, id),
      ),
      () => transaction.objectStore('versions').put(version),
      () =>
        projects.put({
          key,
          name: name ?? record?.name ?? project.file.name,
          created: record?.created ?? at,
          changed: at,
          head: head + 1,
          owner: archive.session,
          bytes,
          features,
          deleted: null,
        }),
    ]);
    return version;
  });
}

function checkOwner(record: StoredProject | undefined, head: number, session: string): void {
  if (record === undefined && head > 0) throw new ArchiveError('gone');
  if (record !== undefined && (record.owner !== session || record.head !== head)) {
    throw new ArchiveError('conflict');
  }
}
