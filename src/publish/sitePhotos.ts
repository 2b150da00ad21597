import { ImportError } from '../formats/importTypes';
import { refusedFile } from '../formats/rawFeature';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { cleanPhoto } from './photos/cleanPhoto';
import { publicPhotos } from './publicPhotos';
import type { SiteFiles } from './publishSite';
import { slugsById } from './slugsById';

/**
 * The photographs as the site has them, by path from its root: without what cameras write, under names that say
 * nothing. `found`: bytes by the name that publish.json has for them; one that is named and not found is left out.
 * @throws ImportError where a file is no photograph, or not of the type that its name says
 */
export function sitePhotos(
  project: Project,
  file: PublishFile,
  found: ReadonlyMap<string, Uint8Array>,
): SiteFiles {
  const { planned } = publicPhotos(file, slugsById(project, file), new Set(found.keys()));
  const photos = [...planned.values()].flat().map(({ path, file: name }) => {
    const { bytes, type } = cleaned(found.get(name)!, name);
    if (!path.endsWith(`.${type}`)) throw new ImportError(refusedFile(name, 'another_format', type));
    return [path, bytes] as const;
  });
  return new Map(photos);
}

function cleaned(bytes: Uint8Array, name: string): ReturnType<typeof cleanPhoto> {
  try {
    return cleanPhoto(bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportError(refusedFile(name, 'bad_file', detail));
  }
}
