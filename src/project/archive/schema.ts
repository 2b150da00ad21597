import type { DBSchema } from 'idb';
import type { LayerId } from '../../model/layer';
import type { ProjectFile } from '../../model/project';
import type { Change } from './change';

/**
 * What this browser keeps of a person's projects: the IndexedDB database `jingran`, version 1.
 *
 * - `projects`, by `key`: one record a project, which points at its newest version (`head`).
 * - `versions`, by `[project, number]`: one record a confirmed state, the list of the parts that make it up.
 * - `chunks`, by an id of their own: at most `CHUNK_BYTES` of UTF-8 text each. The chunks of a part, one after
 *   another, are lines of JSON: of a layer first its members but for the features, then a feature a line; of the
 *   decisions one a line; project.json and rules.json a line each. Versions, and copies of a project, share the chunks
 *   of what they have in common; a chunk that no version names is swept up.
 * - `files`, by project key: the handle of the file it was last saved to.
 *
 * A state is confirmed by one transaction that writes its version and moves `head`; whatever was written before it and
 * is not named by a version is as if it had never been. So a tab that dies leaves the last whole state.
 *
 * Migration: raise ARCHIVE_VERSION and add a step to `upgradeArchive`, which runs every step from the stored version
 * on, in one transaction that a failure takes back whole. Steps are never edited once published. The text in the
 * chunks is that of project files and follows their own version (`project.json`, `version: 1`), not this one.
 */
export interface ArchiveSchema extends DBSchema {
  projects: { key: string; value: StoredProject };
  versions: { key: [project: string, number: number]; value: StoredVersion };
  chunks: { key: string; value: Uint8Array<ArrayBuffer> };
  files: { key: string; value: FileSystemFileHandle };
}

export const ARCHIVE_NAME = 'jingran';
export const ARCHIVE_VERSION = 1;

export type StoredProject = {
  readonly key: string;
  /** The name that counts; the one in the stored project.json may be older. */
  readonly name: LocalText;
  /** ISO 8601. */
  readonly created: string;
  /** When the newest version was confirmed. ISO 8601. */
  readonly changed: string;
  /** Number of the newest version. */
  readonly head: number;
  /** The session that last opened it to write: only that one may move `head`. */
  readonly owner: string;
  readonly bytes: number;
  readonly features: number;
  /** When it was put aside to be deleted; ISO 8601, null as long as it is listed. */
  readonly deleted: string | null;
};

export type StoredVersion = {
  readonly project: string;
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  readonly change: Change;
  /** As a person named it, null where nobody did. */
  readonly name: string | null;
  readonly parts: readonly StoredPart[];
  readonly bytes: number;
  readonly features: number;
};

export type StoredPart = {
  readonly kind: PartKind;
  /** Ids of the chunks, in order. */
  readonly chunks: readonly string[];
  readonly bytes: number;
  /** Lines after the first of a layer, else 0. */
  readonly features: number;
};

export type PartKind = 'file' | 'decisions' | 'rules' | 'publish' | `layer:${LayerId}`;
export type LocalText = ProjectFile['name'];
