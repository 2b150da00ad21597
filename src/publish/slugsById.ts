import { featuresOf, type Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { allowListOf } from './allowList';
import { compoundWords } from './publicCompound';
import { slugsOf } from './slugs';

/** The slug of each compound by its id, in the order of the layer; none is made of what is not public. */
export function slugsById(project: Project, file: PublishFile): ReadonlyMap<string, string> {
  const names = allowListOf(file).compounds;
  // A site without the layer of compounds has none to list.
  if (names === undefined) return new Map();
  const compounds = featuresOf(project, 'compounds');
  const slugs = slugsOf(compounds.map((compound) => compoundWords(compound, names, file)));
  return new Map(compounds.map(({ properties: { id } }, index) => [id, slugs[index]!]));
}
