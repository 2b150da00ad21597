import { UsageError } from './usageError';

/** What the system has against writing to a place, in one line that names it; any other error as it is. */
export function unwritable(place: string, error: unknown): unknown {
  return isOfSystem(error) ? new UsageError(`${place}: cannot be written (${reason(error)})`) : error;
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** The system's own message may name a temporary folder that nobody has heard of. */
function reason({ code = 'unknown', syscall }: NodeJS.ErrnoException): string {
  // Elsewhere it is said of a file that is gone, or that is there.
  const isOfFolder = code === 'ENOTDIR' || /^mkd/.test(syscall ?? '');
  return isOfFolder && NO_FOLDER.has(code) ? 'no folder can be made there' : (REASONS[code] ?? code);
}

const NO_FOLDER: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EEXIST']);

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'it is a folder',
};
