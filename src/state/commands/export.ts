import * as Comlink from 'comlink';
import type { ExportOptions, Loss } from '../../formats/writer';
import { host } from '../../host/client';
import { saveAs } from '../saveAs';
import { notify } from './view';

/** What a format cannot hold of the open project. */
export function askLosses(options: ExportOptions): Promise<readonly Loss[]> {
  return host.exportLosses(options);
}

/** Writes the open project in a format of others and hands it over as a download. The open project stays as it is. */
export async function exportAs(
  options: ExportOptions,
  onProgress: (fraction: number) => void,
): Promise<void> {
  const progress = Comlink.proxy(({ fraction }: { readonly fraction: number }) => onProgress(fraction));
  const { name, blob } = await host.exportAs(options, progress);
  saveAs(blob, name);
  notify({ kind: 'info', key: 'export.done', values: { name } });
}

/** Ends the running export, which then fails with an ImportError of code `cancelled`. */
export async function cancelExport(): Promise<void> {
  await host.cancel();
}
