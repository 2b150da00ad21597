import type { Project } from '../../model/project';
import type { Publication } from '../publicSite';
import type { Withheld } from '../withheld';

/** What of the project must not be found in the published folder. */
export function withheldOf(_project: Project, _publication: Publication): Withheld {
  return { values: [], names: new Set(), vertices: [], publicVertices: [] };
}
