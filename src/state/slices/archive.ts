import type { ArchiveState, ListedProject } from '../../host/archiveHost';

export type ArchiveSlice = {
  /** The stored project that is open, null where what is open is not stored. */
  readonly key: string | null;
  /** How saving stands; null until the worker has told. */
  readonly state: ArchiveState | null;
  /** Work of before that can be opened again. */
  readonly offer: RestoreOffer | null;
  /** What of one's projects is looked at. */
  readonly dialog: 'closed' | 'projects' | 'versions';
  /** A line about what became of the stored project; it can be put away. */
  readonly told: ArchiveNotice | null;
};

export type RestoreOffer = ListedProject & {
  /** The page went away without being closed. */
  readonly crashed: boolean;
};

/**
 * - `not_here`: the link is to a project that this browser does not have
 * - `skipped`: newer versions could not be read
 * - `set_aside`: a project was deleted and can be taken back
 */
export type ArchiveNotice =
  | { readonly kind: 'not_here' }
  | { readonly kind: 'skipped'; readonly count: number }
  | { readonly kind: 'set_aside'; readonly key: string; readonly name: string };

export const initialArchive: ArchiveSlice = {
  key: null,
  state: null,
  offer: null,
  dialog: 'closed',
  told: null,
};
