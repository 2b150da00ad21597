import type { PublishFile } from '../model/schema/publish';
import type { PublicPhoto } from './publicSite';

/** A photograph of a compound: the file that publish.json names, and what it is called on the site. */
export type PlannedPhoto = PublicPhoto & { readonly file: string };

/**
 * The photographs that publish.json names, by the id of their compound. On the site they are numbered: the name of a
 * file may tell what is not public. `present`: files that are there; null: not looked for.
 */
export function publicPhotos(
  { photos }: PublishFile,
  slugs: ReadonlyMap<string, string>,
  present: ReadonlySet<string> | null,
): { readonly planned: ReadonlyMap<string, readonly PlannedPhoto[]>; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const planned = Object.entries(photos ?? {}).map(([id, list]) => {
    const slug = slugs.get(id);
    const found = list.flatMap(({ file, caption, taken }, index): PlannedPhoto[] => {
      const ending = ENDINGS[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];
      const isThere = present === null || present.has(file);
      if (slug === undefined || ending === undefined || !isThere) {
        missing.push(`${id}: ${file}`);
        return [];
      }
      const path = `photos/${slug}-${index + 1}.${ending}`;
      return [{ file, path, caption: caption ?? null, taken: taken ?? null }];
    });
    return [id, found] as const;
  });
  return { planned: new Map(planned), missing };
}

/** By the ending of the file's name. */
const ENDINGS: Readonly<Record<string, PhotoType>> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', webp: 'webp' };
export type PhotoType = 'jpg' | 'png' | 'webp';
