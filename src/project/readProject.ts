import type { ImportProblem, Progress } from '../formats/importTypes';
import { ImportError } from '../formats/importTypes';
import { PROJECT_JSON } from '../formats/projectJson';
import { refusedFile } from '../formats/rawFeature';
import { readUnpacked } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import type { Project } from '../model/project';

export type ReadProjectOptions = {
  readonly onProgress?: (fraction: number, task: Progress['task']) => void;
  readonly signal?: AbortSignal;
};

/**
 * Reads a project from its files, text by file name. Features that do not pass the validation chain
 * are left out and listed; without a good project.json it throws an ImportError.
 */
export async function readProject(
  files: Readonly<Record<string, string>> | ReadonlyMap<string, string>,
  { onProgress, signal }: ReadProjectOptions = {},
): Promise<{ project: Project; problems: readonly ImportProblem[] }> {
  const texts = files instanceof Map ? [...files] : Object.entries(files as Readonly<Record<string, string>>);
  const encoder = new TextEncoder();
  const unpacked = texts.map(([path, text]) => ({
    path,
    size: text.length,
    bytes: async () => encoder.encode(text),
    fatal: null,
  }));
  const { inputs } = await readUnpacked(unpacked, {
    signal,
    onProgress: (fraction) => onProgress?.(fraction, 'reading'),
  });
  const fatal = inputs.find(({ file }) => file.format === 'project')?.file.fatal;
  if (fatal) throw new ImportError(fatal);
  if (!inputs.some(({ projectFile }) => projectFile !== null)) {
    throw new ImportError(refusedFile(PROJECT_JSON, 'not_a_project', 'undefined'));
  }
  const ownLayers = inputs.filter(({ projectFile, projectLayer, file }) => {
    return projectFile !== null || projectLayer !== null || file.fatal?.code === 'layer_missing';
  });
  const { project, report } = await takeFiles(ownLayers, { mode: 'replace', layers: {} }, null, {
    signal,
    onProgress: (fraction) => onProgress?.(fraction, 'checking'),
  });
  return { project, problems: report.problems };
}
