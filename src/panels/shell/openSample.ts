import { SAMPLE_FILES } from '../../project/sample';
import { openProject } from '../../state/commands/project';
import { formatLink, parseLink } from '../../state/url';

export function openSample(): Promise<void> {
  return openProject(SAMPLE_FILES);
}

/** One's projects and versions, in their dialog. */
export async function openProjects(): Promise<void> {
  (await import('../../state/commands/archive')).showArchive('projects');
}

/** The stored project that the address names, else the sample. */
export async function openFirst(key: string | null): Promise<void> {
  if (key !== null) {
    if (await (await import('../../state/commands/archive')).openLinked(key)) return;
    // The address is not to name what is not here.
    history.replaceState(null, '', `#${formatLink({ ...parseLink(location.hash), project: null })}`);
  }
  await openSample();
}
