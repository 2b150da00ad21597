import type { Project } from '../../model/project';
import { ArchiveError, toArchiveError } from './archiveError';
import { linesOf } from './chunks';
import type { Archive } from './openArchive';
import { partsOf, projectOfParts } from './parts';
import type { PartKind, StoredProject, StoredVersion } from './schema';

/** A stored state, the same as it was confirmed. @throws ArchiveError `gone`, `damaged`, `failed` */
export async function readVersion(
  archive: Archive,
  key: string,
  number: number,
): Promise<{ project: Project; version: StoredVersion }> {
  try {
    // One transaction, so that nothing is swept while it is read; what it gives is parsed afterwards.
    const transaction = archive.db.transaction(['versions', 'chunks']);
    const version = await transaction.objectStore('versions').get([key, number]);
    if (!version) throw new ArchiveError('gone');
    const ids = version.parts.flatMap(({ chunks }) => chunks);
    const found = await Promise.all(ids.map((id) => transaction.objectStore('chunks').get(id)));
    await transaction.done;
    const project = parse(version, new Map(ids.map((id, index) => [id, found[index]])));
    for (const part of partsOf(project)) {
      const stored = version.parts.find(({ kind }) => kind === part.kind);
      if (stored) archive.stored.set(part.source, stored);
    }
    return { project, version };
  } catch (error) {
    throw toArchiveError(error);
  }
}

/**
 * The newest state of a project that can be read, under the project's own name. `skipped` tells how many newer ones
 * could not.
 */
export async function readNewest(
  archive: Archive,
  record: StoredProject,
): Promise<{ project: Project; version: StoredVersion; skipped: number }> {
  const range = IDBKeyRange.bound([record.key, 0], [record.key, record.head]);
  const keys = await archive.db.getAllKeys('versions', range);
  const numbers = keys.map(([, number]) => number).reverse();
  for (const [skipped, number] of numbers.entries()) {
    try {
      const { project, version } = await readVersion(archive, record.key, number);
      return { project: named(project, record), version, skipped };
    } catch (error) {
      if (toArchiveError(error).trouble !== 'damaged') throw error;
    }
  }
  throw new ArchiveError(numbers.length === 0 ? 'gone' : 'damaged');
}

/** The name in the list counts, where it has been changed since. */
function named(project: Project, { name }: StoredProject): Project {
  const same = JSON.stringify(name) === JSON.stringify(project.file.name);
  return same ? project : { ...project, file: { ...project.file, name } };
}

function parse(version: StoredVersion, chunks: ReadonlyMap<string, Uint8Array | undefined>): Project {
  const parts = new Map<PartKind, readonly string[]>();
  for (const { kind, chunks: ids, bytes, features } of version.parts) {
    const pieces = ids.flatMap((id) => chunks.get(id) ?? []);
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (pieces.length !== ids.length || size !== bytes) throw new ArchiveError('damaged', kind);
    const lines = readLines(pieces, kind);
    if (kind.startsWith('layer:') && lines.length !== features + 1) throw new ArchiveError('damaged', kind);
    parts.set(kind, lines);
  }
  if (!parts.has('file')) throw new ArchiveError('damaged', 'file');
  try {
    return projectOfParts(parts);
  } catch (error) {
    throw new ArchiveError('damaged', String(error));
  }
}

function readLines(pieces: readonly Uint8Array[], kind: PartKind): string[] {
  try {
    return [...linesOf(pieces)];
  } catch (error) {
    throw new ArchiveError('damaged', `${kind}: ${String(error)}`);
  }
}
