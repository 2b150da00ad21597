import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError, type ImportProblem } from '../formats/importTypes';
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
    const fatal = proposal.files.flatMap((file) => file.fatal ?? []);
    const parts = proposal.files.flatMap((file) => file.parts);
    if (parts.length === 0 && fatal[0]) throw new ImportError(fatal[0]);
    const layers = Object.fromEntries(parts.map((part) => [part.key, part.layer]));
    const { project, report } = await takeFiles(inputs, { mode: 'replace', layers }, null, options);
    return { project, problems: report.problems };
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

async function filesAt(path: string): Promise<File[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`${path}: no such file or folder`);
  if (found.isFile()) return [new File([await readFile(path)], basename(path))];
  const names = (await readdir(path)).filter((name) => /\.(geo)?json$/i.test(name)).sort();
  if (names.length === 0) throw new UsageError(`${path}: no project.json and no GeoJSON in this folder`);
  return Promise.all(names.map(async (name) => new File([await readFile(join(path, name))], name)));
}
