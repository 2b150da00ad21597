import type { WorkOptions } from '../../formats/pacing';
import { host } from '../../host/client';
import type { PublishFile } from '../../model/schema/publish';
import type { PublicationReport } from '../../publish/publicSite';
import { SHELL_FOLDER } from '../../publish/siteShell';
import type { LeakReport } from '../../publish/withheld';
import { saveAs } from '../saveAs';
import { cancellable } from './cancellable';
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
  work: WorkOptions,
): Promise<LeakReport> {
  const shellUrl = new URL(SHELL_FOLDER, document.baseURI).href;
  const options = { file, published: today(), shellUrl, photos };
  const { name, blob, checked } = await cancellable(work, async (onProgress) => {
    const made = await host.publish(options, onProgress);
    await showAgain(made.summary);
    return made;
  });
  if (blob !== null) {
    saveAs(blob, name);
    notify({ kind: 'info', key: 'publish.done', values: { name } });
  }
  return checked;
}

/** The person's own day. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
