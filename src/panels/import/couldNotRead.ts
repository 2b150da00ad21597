import { notify } from '../../state/commands/view';

/** The browser could not hand over what was dropped, such as a folder that has moved. */
export function couldNotRead(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  notify({ kind: 'error', key: 'import.unreadable', values: { reason } });
}
