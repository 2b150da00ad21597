/**
 * - `unavailable`: this browser keeps nothing (private mode, switched off, an engine without IndexedDB)
 * - `outdated`: a newer version of the page has changed the archive; this page has to be reloaded
 * - `blocked`: a tab with an older version of the page keeps the archive from being brought up to date
 * - `full`: no room is left
 * - `conflict`: another tab has written or taken over the project
 * - `gone`: the project or version is not there
 * - `damaged`: what was stored cannot be read any more
 * - `failed`: anything else that the browser reports
 */
export type ArchiveTrouble =
  | 'unavailable'
  | 'outdated'
  | 'blocked'
  | 'full'
  | 'conflict'
  | 'gone'
  | 'damaged'
  | 'failed';

export class ArchiveError extends Error {
  constructor(
    readonly trouble: ArchiveTrouble,
    readonly detail = '',
  ) {
    super(detail === '' ? trouble : `${trouble}: ${detail}`);
    this.name = 'ArchiveError';
  }
}

/** What a failure of the database means. */
export function toArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const { name = 'Error', message = String(error) } = (error ?? {}) as Partial<Error>;
  return new ArchiveError(TROUBLES.get(name) ?? 'failed', `${name}: ${message}`);
}

const TROUBLES: ReadonlyMap<string, ArchiveTrouble> = new Map([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'outdated'],
  ['SecurityError', 'unavailable'],
]);
