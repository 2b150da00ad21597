import { ImportError, type ImportProblem } from '../formats/importTypes';
import type { WorkOptions } from '../formats/pacing';
import { PROJECT_JSON } from '../formats/project/projectJson';
import { refusedFile } from '../formats/rawFeature';
import { readUnpacked } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import type { Project } from '../model/project';

/** Share of the work that parsing is; the rest is checking. */
const READING = 0.3;

/**
 * Reads a project from its files, text by file name. Features that do not pass the validation chain
 * are left out and listed; without a good project.json it throws an ImportError.
 */
export async function readProject(
  files: Readonly<Record<string, string>> | ReadonlyMap<string, string>,
  { onProgress, signal }: WorkOptions = {},
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
    onProgress: (fraction) => onProgress?.(fraction * READING),
  });
  const fatal = inputs.find(({ file }) => file.format === 'project')?.file.fatal;
  if (fatal) throw new ImportError(fatal);
  if (!inputs.some(({ projectFile }) => projectFile !== null)) {
    throw new ImportError(refusedFile(PROJECT_JSON, 'not_a_project', 'undefined'));
  }
  const ownLayers = inputs.filter(({ projectFile, projectLayer, file }) => {
    const isOwn = projectFile !== null || projectLayer !== null || file.fatal?.code === 'layer_missing';
    return isOwn || file.format === 'decisions' || file.format === 'rules' || file.format === 'publish';
  });
  const { project, report } = await takeFiles(ownLayers, { mode: 'replace', layers: {} }, null, {
    signal,
    onProgress: (fraction) => onProgress?.(READING + fraction * (1 - READING)),
  });
  return { project, problems: report.problems };
}
