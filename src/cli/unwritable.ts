import { UsageError } from './usageError';

/** What the system has against writing to a place, in one line that names it; any other error as it is. */
export function unwritable(place: string, error: unknown): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? new UsageError(`${place}: cannot be written (${error.message})`) : error;
}
