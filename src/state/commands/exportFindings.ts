import { host } from '../../host/client';
import type { ReportFormat } from '../../report/report';
import { saveAs } from '../saveAs';
import { store } from '../store';
import { notify } from './view';

/** Saves findings as a file in the current language; null saves all. The worker writes it. */
export async function exportFindings(
  format: ReportFormat,
  findings: readonly { readonly id: string }[] | null,
  name: string,
): Promise<void> {
  const { language } = store.getState().view;
  const ids = findings?.map(({ id }) => id) ?? null;
  saveAndSay(await host.exportFindings(format, language, ids), `${name}.${format}`);
}

/** Saves where to dig as a file in the current language. */
export async function exportTrialPits(format: ReportFormat, name: string): Promise<void> {
  const { language } = store.getState().view;
  saveAndSay(await host.exportTrialPits(format, language), `${name}.${format}`);
}

function saveAndSay(blob: Blob, name: string): void {
  saveAs(blob, name);
  notify({ kind: 'info', key: 'findings.output.done', values: { name } });
}
