import { throwIfCancelled, type WorkOptions } from '../formats/pacing';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { zipFiles } from '../project/zipFiles';
import { blankSite } from '../publish/leakCheck/blankSite';
import { checkForLeaks } from '../publish/leakCheck/checkForLeaks';
import { withheldOf } from '../publish/leakCheck/withheldOf';
import { planPublication } from '../publish/planPublication';
import { publishSite } from '../publish/publishSite';
import { sitePhotos } from '../publish/sitePhotos';
import { SHELL_MANIFEST, type ShellManifest, type SiteShell } from '../publish/siteShell';
import type { LeakReport } from '../publish/withheld';

export type PublishOptions = {
  readonly file: PublishFile;
  /** YYYY-MM-DD. */
  readonly published: string;
  /** Where the site's programs lie, ending in a slash. */
  readonly shellUrl: string;
  /** The photographs that publish.json names, by file name. */
  readonly photos: readonly File[];
};

/** The public site as one .zip; none where something leaks, and then what and where. */
export type Published = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly checked: LeakReport;
};

/** Makes the public site of a project, checks every byte of it, and packs it. @throws where the programs are not there */
export async function publishProject(
  project: Project,
  { file, published, shellUrl, photos }: PublishOptions,
  { signal, onProgress }: WorkOptions = {},
): Promise<Published> {
  const part = (from: number, to: number): WorkOptions => ({
    signal,
    onProgress: (fraction) => onProgress?.(from + (to - from) * fraction),
  });
  const found = await photosNamed(file, photos);
  const pictures = sitePhotos(project, file, found);
  const publication = planPublication(project, file, published, new Set(found.keys()));
  throwIfCancelled(signal);
  const shell = await fetchShell(shellUrl);
  const files = await publishSite(publication, shell, pictures, part(0.1, MADE));
  const checked = await checkForLeaks(files, withheldOf(project, publication), null, {
    ...part(MADE, CHECKED),
    blank: await blankSite(shell),
  });
  const name = `${project.file.id}-public-site.zip`;
  if (checked.leaks.length > 0) return { name, bytes: null, checked };
  return { name, bytes: await zipFiles(files, part(CHECKED, 1)), checked };
}

/** Shares of the work: made, then checked, then packed. */
const MADE = 0.4;
const CHECKED = 0.8;

async function fetchShell(url: string): Promise<SiteShell> {
  const manifest = (await fetched(url + SHELL_MANIFEST).then((answer) => answer.json())) as ShellManifest;
  const files = await Promise.all(
    manifest.files.map(async (path) => {
      const answer = await fetched(url + path);
      return [path, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return { manifest, files: new Map(files) };
}

async function fetched(url: string): Promise<Response> {
  const answer = await fetch(url);
  const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false;
  if (!answer.ok || isPage) throw new Error(`${new URL(url).pathname}: ${answer.status}`);
  return answer;
}

/** Bytes by the path that publish.json has for a photograph; a page is given names without folders. */
async function photosNamed(
  { photos }: PublishFile,
  chosen: readonly File[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const byName = new Map(chosen.map((file) => [file.name, file]));
  const named = Object.values(photos ?? {}).flatMap((list) => list.map(({ file }) => file));
  const found = named.flatMap((path) => {
    const file = byName.get(path.slice(path.lastIndexOf('/') + 1));
    return file ? [[path, file] as const] : [];
  });
  return new Map(
    await Promise.all(
      found.map(async ([path, file]) => [path, new Uint8Array(await file.arrayBuffer())] as const),
    ),
  );
}
