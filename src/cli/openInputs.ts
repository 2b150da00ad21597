import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type ImportChoices,
  ImportError,
  type ImportProblem,
  type ImportReport,
} from '../formats/importTypes';
import { isClutter } from '../formats/intake/clutter';
import { convertibleKind, fileKind } from '../formats/intake/fileKinds';
import { PROJECT_JSON } from '../formats/project/projectJson';
import { type ReadFiles, readFiles } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import type { Project } from '../model/project';
import { confirmCrs } from './confirmCrs';
import { UsageError } from './usageError';

/** How what is named on the command line is to be read. */
export type InputOptions = {
  readonly crs?: string;
  readonly axes?: string;
  readonly acceptDetected: boolean;
  /** What else is chosen of what was read, which may be to read it in another way. */
  readonly choose?: (
    read: ReadFiles,
  ) => Promise<{ readonly read: ReadFiles; readonly choices: Partial<ImportChoices> }>;
  /** Told what became of each file, also where the command then ends for want of a coordinate system. */
  readonly onReport?: (report: ImportReport) => Promise<void>;
};

export const INPUT_OPTIONS = ['crs', 'axes'] as const;
export const INPUT_FLAGS = ['accept-detected'] as const;

/** The lines of a command's help on how its input is read. */
export const INPUT_HELP = `  --crs EPSG:4548|gcj02|bd09|schematic  the coordinate system of what does not say it for certain
  --axes xy|yx                          which ordinate comes first; yx: north, as in survey tables
  --accept-detected                     take the likeliest coordinate system without asking`;

export function inputOptions(
  { crs, axes }: { readonly crs?: string; readonly axes?: string },
  flags: ReadonlySet<string>,
): InputOptions {
  return { crs, axes, acceptDetected: flags.has(INPUT_FLAGS[0]) };
}

/** Opens what the command line names, by the same readers and checks as the page; layers as proposed. */
export async function openInputs(
  paths: readonly string[],
  options: InputOptions = { acceptDetected: false },
): Promise<{ project: Project; problems: readonly ImportProblem[]; report: ImportReport }> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  try {
    const first = await readFiles(files);
    const { read, choices: chosen } = (await options.choose?.(first)) ?? { read: first, choices: {} };
    const layers = Object.fromEntries(
      read.proposal.files.flatMap(({ parts }) => parts.map(({ key, layer }) => [key, layer])),
    );
    const { crs, undecided } = await confirmCrs(read, options, chosen.crs);
    const choices: ImportChoices = {
      mode: 'replace',
      ...chosen,
      layers: { ...layers, ...chosen.layers },
      crs,
    };
    const { project, report } = await takeFiles(read.inputs, choices, null, { now: clock() });
    await options.onReport?.(report);
    if (undecided !== null) throw undecided;
    const isProject = read.inputs.some(({ projectFile }) => projectFile !== null);
    if (report.taken === 0 && (report.refused > 0 || !isProject)) throw new UsageError(nothingTaken(report));
    return { project, problems: report.problems, report };
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

/** SOURCE_DATE_EPOCH makes the same input give the same bytes (reproducible-builds.org). */
function clock(): () => Date {
  const fixed = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return () => (Number.isFinite(fixed) ? new Date(fixed * 1000) : new Date());
}

/** An answer about no feature at all would pass for one about the files. */
function nothingTaken({ refused, problems }: ImportReport): string {
  const first = problems.find(({ effect }) => effect === 'refused');
  if (!first) return 'no features in the input';
  return `nothing could be taken, ${refused} refused; the first: ${new ImportError(first).message}`;
}

async function filesAt(path: string): Promise<File[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`${path}: no such file or folder`);
  if (found.isFile()) return [new File([await readFile(path)], basename(path))];
  const entries = await readdir(path, { withFileTypes: true });
  const present = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const names = present.filter(present.includes(PROJECT_JSON) ? isOfProject : isReadable).sort();
  const link = entries.find((entry) => entry.isSymbolicLink() && isOfProject(entry.name));
  // Passed over in silence, a publish.json would give way to the default list, and a layer would be missing.
  if (link) throw new UsageError(`${join(path, link.name)}: is a link; put the file itself there`);
  if (names.length === 0)
    throw new UsageError(`${path}: no project.json and nothing readable in this folder`);
  return Promise.all(names.map(async (name) => new File([await readFile(join(path, name))], name)));
}

function isOfProject(name: string): boolean {
  return /\.(geo)?json$/i.test(name);
}

function isReadable(name: string): boolean {
  return !isClutter(name) && (fileKind(name) !== null || convertibleKind(name) !== null);
}
