import type { Project } from '../model/project';
import type { Publication } from './publicSite';
import type { PublishFile } from './publishFile';

/** What of a project goes out by its publish.json. `published` is the day, YYYY-MM-DD. */
export function planPublication(_project: Project, _file: PublishFile, _published: string): Publication {
  throw new Error('not yet');
}
