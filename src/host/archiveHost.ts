import type { ArchiveTrouble } from '../project/archive/archiveError';
import type { Change } from '../project/archive/change';
import type { LocalText } from '../project/archive/schema';
import type { ProjectSummary } from './summary';

/** What this browser keeps of a person's projects. Fails with an ArchiveError. */
export type ArchiveHost = {
  /** Tells how saving stands, now and whenever that changes. One listener at a time. */
  watch(onState: (state: ArchiveState) => void): Promise<void>;
  /** Stored projects, the one that changed last first; those put aside to be deleted come too. */
  projects(): Promise<readonly ListedProject[]>;
  /** Opens a stored project in place of what is open; one step of undo. */
  open(key: string): Promise<OpenedStored>;
  rename(key: string, name: string): Promise<ProjectSummary | null>;
  duplicate(key: string): Promise<void>;
  /** Puts a project aside: it can be taken back for 30 days, or until there is no more room. */
  remove(key: string): Promise<void>;
  takeBack(key: string): Promise<void>;
  /** The newest version of a stored project as a .zip. */
  exportZip(key: string): Promise<Blob>;
  /** Versions of the open project, the newest first. */
  versions(): Promise<readonly ListedVersion[]>;
  nameVersion(number: number, name: string | null): Promise<void>;
  /** Makes an earlier version of the open project the present one; one step of undo. */
  goBack(number: number): Promise<ProjectSummary>;
  /** What is open goes on as a project of its own; the one another tab has stays as that tab has it. */
  continueAsCopy(): Promise<void>;
  /** Takes the open project over from the tab that has it, with what was saved there; a summary where that is new. */
  takeOver(): Promise<ProjectSummary | null>;
  /** Tries again what could not be saved. */
  saveAgain(): Promise<void>;
  /** Frees what can be freed: projects put aside, older versions. */
  makeRoom(): Promise<void>;
  /** Bytes used and had by this site; null where the browser does not say. */
  room(): Promise<{ readonly used: number; readonly quota: number } | null>;
  /** The file that the open project was last saved to. */
  file(): Promise<FileSystemFileHandle | null>;
  rememberFile(handle: FileSystemFileHandle): Promise<void>;
};

export type ArchiveState = {
  /** The stored project that is open; null where what is open is not stored. */
  readonly key: string | null;
  readonly name: LocalText | null;
  /** `none`: nothing of one's own is open, so nothing is to be saved. */
  readonly saving: 'none' | 'saving' | 'saved' | 'unsaved';
  /** When the last state was confirmed. ISO 8601. */
  readonly at: string | null;
  /** The revision that is confirmed. */
  readonly revision: number | null;
  /** Why what is open is not saved. */
  readonly trouble: ArchiveTrouble | null;
  readonly detail: string;
  readonly standing: Standing;
};

/**
 * - `own`: this tab writes it
 * - `elsewhere`: another tab writes it; this one only looks, and a change makes a copy
 * - `taken`: another tab has taken it over from this one
 * - `copied`: what was changed here since is a project of its own
 */
export type Standing = 'own' | 'elsewhere' | 'taken' | 'copied';

export type ListedProject = {
  readonly key: string;
  readonly name: LocalText;
  readonly changed: string;
  /** How often it was changed. */
  readonly changes: number;
  readonly bytes: number;
  readonly features: number;
  readonly isOpen: boolean;
  readonly deleted: boolean;
};

export type ListedVersion = {
  readonly number: number;
  readonly at: string;
  readonly change: Change;
  readonly name: string | null;
  readonly bytes: number;
  readonly features: number;
  readonly isNewest: boolean;
};

export type OpenedStored = {
  readonly summary: ProjectSummary;
  /** Newer versions that could not be read any more. */
  readonly skipped: number;
};

export type { ArchiveTrouble, Change, LocalText };
