import { notify } from '../../state/commands/view';

/** Runs a command a person asked for; if it fails they are told, and nothing else happens. */
export async function orTell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    notify({ kind: 'error', key: 'app.notice.failed', values: { reason: reasonOf(error) } });
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
