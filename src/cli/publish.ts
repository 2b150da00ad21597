import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportError } from '../formats/importTypes';
import type { WorkOptions } from '../formats/pacing';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { blankSite } from '../publish/leakCheck/blankSite';
import { checkForLeaks } from '../publish/leakCheck/checkForLeaks';
import { withheldOf } from '../publish/leakCheck/withheldOf';
import { planPublication } from '../publish/planPublication';
import { type Publication, type PublicSite, SITE_PATHS } from '../publish/publicSite';
import { publishSite, type SiteFiles } from '../publish/publishSite';
import type { SiteShell } from '../publish/siteShell';
import { isForeign } from '../publish/warnings';
import type { LeakReport } from '../publish/withheld';
import { readArguments } from './arguments';
import { filesUnder, readUnder } from './folder';
import { INPUT_FLAGS, INPUT_HELP, INPUT_OPTIONS, inputOptions, openInputs } from './openInputs';
import type { Outcome } from './outcome';
import { chosenPublishFile, type PublishOptions, publicationDay } from './publishInput';
import { cleanedPhotos, readPhotos } from './publishPhotos';
import { leakText, publicationText } from './publishText';
import { moveInto, type SiteFolder, siteFolder, writeBeside } from './siteFolder';
import { refuseInside } from './sitePlace';
import { builtShell } from './siteShell';
import { processTerminal, type Terminal } from './terminal';
import { UsageError } from './usageError';

/** `jingran publish`: the public site of a project, shown before it is written and checked before it stays. */
export async function publish(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<Outcome> {
  if (args.includes('--help')) return { text: HELP, exitCode: 0 };
  const { paths, options, flags } = readArguments(
    args,
    ['out', 'publish', 'grid', 'coordinates', 'address', 'date', 'check', ...INPUT_OPTIONS],
    ['dry-run', 'yes', ...INPUT_FLAGS],
  );
  if (paths.length === 0) throw new UsageError('publish needs a project folder or a .zip');
  const isDry = flags.has('dry-run');
  if (options.check !== undefined && options.out !== undefined) {
    throw new UsageError('--check looks at a folder that is there; --out makes one');
  }
  if (options.out === undefined && options.check === undefined && !isDry) {
    throw new UsageError('publish needs --out: the folder of the site');
  }
  try {
    const opened = await openInputs(paths, inputOptions(options, flags));
    const issues = opened.problems.length;
    const told = issues > 0 ? { remark: `${issues} issue${issues === 1 ? '' : 's'} on the way in` } : {};
    if (options.check !== undefined) {
      const checked = await checkFolder(opened, paths, options, options.check);
      return { ...told, text: leakText(checked), exitCode: checked.leaks.length > 0 ? 1 : 0 };
    }
    if (options.out !== undefined) await refuseInside(paths, options.out);
    const job = await plan(opened, paths, options);
    if (isDry) return { ...told, text: publicationText(job.publication), exitCode: 0 };
    const folder = await siteFolder(options.out!, tilesFolder(job.publication.site));
    terminal.write(publicationText(job.publication));
    return { ...told, ...(await write(job, folder, flags.has('yes'), terminal)) };
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

const HELP = `usage: jingran publish <project folder or .zip> --out FOLDER [options]

Makes the public site: static files that hold only what publish.json (or its default list) lets out. Shows what goes
out and what stays in, asks, writes, and reads every byte of what was written for anything that must not be there.

  --out FOLDER                          an empty folder, or one that was published to before
  --publish FILE                        in place of the project's own publish.json; photographs lie beside it
  --grid METRES                         what coordinates are rounded to; 0.1 where nothing says otherwise
  --coordinates cgcs2000|gcj02          gcj02 only where the base map in use needs it
  --address URL                         where the site will be found, ending in a slash; for the QR codes
  --date YYYY-MM-DD                     the day of publication, today where not given
  --dry-run                             only shows what would go out
  --yes                                 writes without asking
  --check FOLDER                        reads a published folder again instead of writing one
${INPUT_HELP}

exit code: 0 written, or nothing found by --check; 1 something must not be there, or the answer was no: nothing stays
written; 2 bad input
`;

type Opened = Awaited<ReturnType<typeof openInputs>>;
type Job = {
  readonly project: Project;
  readonly file: PublishFile;
  readonly publication: Publication;
  readonly photos: SiteFiles;
};

async function plan(opened: Opened, paths: readonly string[], options: PublishOptions): Promise<Job> {
  const { project, problems } = opened;
  const file = await chosenPublishFile(project, problems, options);
  const found = await readPhotos(file, paths, options);
  const day = publicationDay(options.date);
  const publication = planPublication(project, file, day, new Set(found.bytes.keys()));
  return { project, file, publication, photos: cleanedPhotos(project, file, found) };
}

async function write(job: Job, folder: SiteFolder, isSure: boolean, terminal: Terminal): Promise<Outcome> {
  const out = folder.path;
  if (!isSure) {
    if (terminal.ask === null) {
      throw new UsageError('nothing was written: nobody is here to be asked; --yes writes without asking');
    }
    const question = `\nWrite this to ${out}?`;
    if (!(await terminal.ask(question))) return { text: 'nothing was written\n', exitCode: 1 };
  }
  return interruptible(async (work) => {
    const shell = await builtShell();
    const made = await publishSite(job.publication, shell, job.photos, work);
    const beside = await writeBeside(out, made);
    try {
      const written = await readUnder(beside, await filesUnder(beside));
      const tiles = await readUnder(out, folder.tiles);
      const checked = await check(
        job,
        shell,
        new Map([...written, ...tiles]),
        new Map([...made, ...tiles]),
        work,
      );
      if (checked.leaks.length > 0) {
        return { text: `${leakText(checked)}nothing was written\n`, exitCode: 1 };
      }
      await moveInto(folder, beside, [...made.keys()]);
      return { text: `\n${leakText(checked)}written to ${out}: ${made.size} files\n`, exitCode: 0 };
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  });
}

/** Makes again what the folder should hold, on the day and the grid that it states, and holds it against that. */
async function checkFolder(
  opened: Opened,
  paths: readonly string[],
  options: PublishOptions,
  folder: string,
): Promise<LeakReport> {
  const site = await siteIn(folder);
  const stated: PublishOptions = {
    date: site.published,
    grid: String(site.grid_m),
    coordinates: site.coordinates,
    ...(site.address === null ? {} : { address: site.address }),
  };
  const job = await plan(opened, paths, { ...stated, ...options });
  return interruptible(async (work) => {
    const shell = await builtShell();
    const made = await publishSite(job.publication, shell, job.photos, work);
    const files = await readUnder(folder, await filesUnder(folder));
    const tiles = tilesFolder(job.publication.site);
    const ownTiles = [...files].filter(([path]) => tiles !== null && path.startsWith(tiles));
    return check(job, shell, files, new Map([...made, ...ownTiles]), work);
  });
}

async function check(
  { project, publication }: Job,
  shell: SiteShell,
  files: SiteFiles,
  expected: SiteFiles,
  work: WorkOptions,
): Promise<LeakReport> {
  const blank = await blankSite(shell);
  return checkForLeaks(files, withheldOf(project, publication), expected, { ...work, blank });
}

async function siteIn(folder: string): Promise<PublicSite> {
  const text = await readFile(join(folder, SITE_PATHS.site), 'utf8').catch(() => {
    throw new UsageError(`${folder}: no published site, ${SITE_PATHS.site} cannot be read`);
  });
  try {
    const site = JSON.parse(text) as PublicSite;
    if (site?.format === 'jingran-public-site') return site;
  } catch {
    // Said below.
  }
  throw new UsageError(`${folder}: ${SITE_PATHS.site} is not that of a published site`);
}

/** Where a base map of the site's own has its tiles; a person puts them there. */
function tilesFolder({ basemap }: PublicSite): string | null {
  if (!basemap || isForeign(basemap.tiles)) return null;
  const before = basemap.tiles.replace(/^\.?\//, '').split('{')[0]!;
  const folder = before.slice(0, before.lastIndexOf('/') + 1);
  return folder === '' ? null : folder;
}

/** Ctrl-C ends the work where it can tidy up after itself. */
async function interruptible<T>(work: (options: WorkOptions) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    return await work({ signal: controller.signal });
  } finally {
    process.off('SIGINT', stop);
  }
}
