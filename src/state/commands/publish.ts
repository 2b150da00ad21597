import * as Comlink from 'comlink';
import { host } from '../../host/client';
import type { PublishFile } from '../../model/schema/publish';
import type { PublicationReport } from '../../publish/publicSite';
import { SHELL_FOLDER } from '../../publish/siteShell';
import type { LeakReport } from '../../publish/withheld';
import { saveAs } from '../saveAs';
import { showAgain } from './project';
import { notify } from './view';

/** What the open project says of publishing, or that it says nothing. */
export function askPublishFile(): Promise<PublishFile> {
  return host.publishFile();
}

/** What the public would see of the open project, and what not; nothing is written. */
export function askPublication(file: PublishFile): Promise<PublicationReport> {
  return host.planPublication(file, today());
}

/** Makes the public site and hands it over as a download; hands nothing over where something leaks. */
export async function publish(
  file: PublishFile,
  photos: readonly File[],
  onProgress: (fraction: number) => void,
): Promise<LeakReport> {
  const progress = Comlink.proxy(({ fraction }: { readonly fraction: number }) => onProgress(fraction));
  const shellUrl = new URL(SHELL_FOLDER, document.baseURI).href;
  const options = { file, published: today(), shellUrl, photos };
  const { name, blob, checked, summary } = await host.publish(options, progress);
  await showAgain(summary);
  if (blob !== null) {
    saveAs(blob, name);
    notify({ kind: 'info', key: 'publish.done', values: { name } });
  }
  return checked;
}

/** Ends the running publication, which then fails with an ImportError of code `cancelled`. */
export async function cancelPublish(): Promise<void> {
  await host.cancel();
}

/** The person's own day. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
