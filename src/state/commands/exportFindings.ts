import { host } from '../../host/client';
import type { ReportFormat } from '../../report/report';
import { saveAs } from '../saveAs';
import { store } from '../store';
import { notify } from './view';

export type FindingExport = {
  readonly format: ReportFormat;
  /** null: every finding of the review. */
  readonly findings: readonly { readonly id: string }[] | null;
  /** Of the file, without its ending. */
  readonly name: string;
};

/** Saves findings as a file in the current language; the worker writes it. */
export async function exportFindings({ format, findings, name }: FindingExport): Promise<void> {
  const { language } = store.getState().view;
  const blob = await host.exportFindings(format, language, findings?.map(({ id }) => id) ?? null);
  const file = `${name}.${format}`;
  saveAs(blob, file);
  notify({ kind: 'info', key: 'findings.output.done', values: { name: file } });
}
