import { host } from '../../host/client';
import type { Decision } from '../../model/schema/decisions';
import { showAgain } from './project';
import { notify } from './view';

/** What is said once it is done: i18n key and its values. */
type Said = { readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

/** Puts decisions on findings, or takes back those that are open and say nothing; told with a way back. */
export async function decide(decisions: readonly Decision[], said: Said): Promise<void> {
  const summary = await host.decide(decisions);
  const { revision } = summary;
  await showAgain(summary);
  notify({ kind: 'info', ...said, action: 'undo', revision });
}
