import { readFile } from 'node:fs/promises';
import { ImportError, type ImportProblem } from '../formats/importTypes';
import { parsePublishJson } from '../formats/project/publishJson';
import { sidecarByName } from '../formats/project/sidecars';
import type { Project } from '../model/project';
import { type PublishFile, publishFile } from '../model/schema/publish';
import { EMPTY_PUBLISH_FILE } from '../publish/publishFile';
import { oneOf } from './arguments';
import { UsageError } from './usageError';

export type PublishOptions = Partial<
  Record<'publish' | 'grid' | 'coordinates' | 'address' | 'date' | 'out' | 'check', string>
>;

/** publish.json as `--publish` names it or the project has it, with what the command line says in its place. */
export async function chosenPublishFile(
  project: Project,
  problems: readonly ImportProblem[],
  options: PublishOptions,
): Promise<PublishFile> {
  const own = options.publish === undefined ? ownFile(project, problems) : await readFileAt(options.publish);
  const { grid, coordinates, address } = options;
  const said: PublishFile = {
    ...own,
    ...(grid === undefined ? {} : { grid_m: Number(grid) }),
    ...(coordinates === undefined
      ? {}
      : { coordinates: oneOf('coordinates', coordinates, ['cgcs2000', 'gcj02'] as const) }),
    ...(address === undefined ? {} : { address }),
  };
  const checked = publishFile.safeParse(said);
  if (checked.success) return checked.data;
  const [name] = checked.error.issues[0]!.path;
  if (name === 'grid_m') throw new UsageError(`--grid takes metres from 0.01 to 100, not ${grid}`);
  throw new UsageError(`--address takes a URL that ends in a slash, not ${address}`);
}

/** The day, as said or today's. */
export function publicationDay(said: string | undefined): string {
  if (said === undefined) return today();
  const day = new Date(`${said}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(said) && !Number.isNaN(day.getTime());
  if (!isDay || day.toISOString().slice(0, 10) !== said) {
    throw new UsageError(`--date takes a day such as 2026-03-01, not ${said}`);
  }
  return said;
}

/** The person's own day; SOURCE_DATE_EPOCH makes the same input give the same bytes (reproducible-builds.org). */
function today(): string {
  const fixed = process.env.SOURCE_DATE_EPOCH;
  if (fixed !== undefined) return new Date(Number(fixed) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A publish.json that cannot be read must not pass for one that names nothing more than the default. */
function ownFile(project: Project, problems: readonly ImportProblem[]): PublishFile {
  const broken = problems.find(
    ({ code, file }) => code === 'bad_publish' || sidecarByName(file) === 'publish',
  );
  if (broken) throw new UsageError(new ImportError(broken).message);
  return project.publish ?? EMPTY_PUBLISH_FILE;
}

async function readFileAt(path: string): Promise<PublishFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read`);
  });
  try {
    return parsePublishJson(text, path);
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}
