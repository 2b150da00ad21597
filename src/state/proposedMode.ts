import type { ImportChoices, ImportProposal } from '../formats/importTypes';
import type { ProjectSummary } from '../host/summary';

type Open = Pick<ProjectSummary, 'decisions' | 'rules' | 'file'>;

/**
 * How files join what is open. What was decided there is not to be lost to a survey that comes again, nor own work to a
 * second file: a file that was taken before brings its layers anew, another one is added. A sample, a whole project and
 * an empty page are replaced.
 */
export function proposedMode(
  { projectName, files }: ImportProposal,
  open: Open | null,
  isStored: boolean,
): ImportChoices['mode'] {
  if (projectName !== null || open === null) return 'replace';
  if (open.decisions.length > 0 || open.rules !== null) return 'update';
  if (!isStored) return 'replace';
  const taken = new Set((open.file.sources ?? []).map(({ name }) => name));
  return files.some(({ name }) => taken.has(name)) ? 'update' : 'add';
}
