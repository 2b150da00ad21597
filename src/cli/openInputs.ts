import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError, type ImportProblem, type ImportReport } from '../formats/importTypes';
import { readFiles } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import type { Project } from '../model/project';
import { UsageError } from './usageError';

/** Opens what the command line names, by the same readers and checks as the page; layers as proposed. */
export async function openInputs(
  paths: readonly string[],
): Promise<{ project: Project; problems: readonly ImportProblem[] }> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const options = { onProgress: () => {}, signal: new AbortController().signal };
  try {
    const { proposal, inputs } = await readFiles(files, options);
    const parts = proposal.files.flatMap((file) => file.parts);
    const layers = Object.fromEntries(parts.map((part) => [part.key, part.layer]));
    const { project, report } = await takeFiles(inputs, { mode: 'replace', layers }, null, options);
    if (report.taken === 0 && (report.refused > 0 || inputs.every(({ projectFile }) => projectFile === null)))
      throw new UsageError(nothingTaken(report));
    return { project, problems: report.problems };
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
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
  const names = (await readdir(path)).filter((name) => /\.(geo)?json$/i.test(name)).sort();
  if (names.length === 0) throw new UsageError(`${path}: no project.json and no GeoJSON in this folder`);
  return Promise.all(names.map(async (name) => new File([await readFile(join(path, name))], name)));
}
