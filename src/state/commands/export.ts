import type { WorkOptions } from '../../formats/pacing';
import type { ExportOptions, Loss } from '../../formats/writer';
import { host } from '../../host/client';
import { saveAs } from '../saveAs';
import { cancellable } from './cancellable';
import { notify } from './view';

/** What a format cannot hold of the open project. */
export function askLosses(options: ExportOptions): Promise<readonly Loss[]> {
  return host.exportLosses(options);
}

/** Writes the open project in a format of others and hands it over as a download. The open project stays as it is. */
export async function exportAs(options: ExportOptions, work: WorkOptions): Promise<void> {
  const { name, blob } = await cancellable(work, (onProgress) => host.exportAs(options, onProgress));
  saveAs(blob, name);
  notify({ kind: 'info', key: 'export.done', values: { name } });
}
