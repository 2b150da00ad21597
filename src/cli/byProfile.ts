import { readFile } from 'node:fs/promises';
import { type ImportChoices, ImportError } from '../formats/importTypes';
import type { ImportProfile } from '../formats/mapping/mappingTypes';
import { applyProfile, parseProfile } from '../formats/mapping/profiles';
import { type ReadFiles, readAgain } from '../formats/readFiles';
import { UsageError } from './usageError';

/** The profile that `--profile` names. */
export async function readProfile(path: string): Promise<ImportProfile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read`);
  });
  try {
    return parseProfile(text, path);
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

/** What a profile chooses for every file that is not a project's, read in the profile's encoding. */
export async function byProfile(
  first: ReadFiles,
  profile: ImportProfile,
): Promise<{ read: ReadFiles; choices: Partial<ImportChoices> }> {
  let read = first;
  const { encoding } = profile;
  for (const { file, source } of first.inputs) {
    const isOther = file.encoding !== null && encoding !== null && file.encoding.used !== encoding;
    if (source !== null && isOther) read = await readAgain(read, file.key, { encoding });
  }
  const foreign = read.inputs.filter(({ source }) => source !== null);
  const chosen = foreign.map(({ file }) => ({ file, ...applyProfile(file, profile) }));
  return {
    read,
    choices: {
      layers: Object.assign({}, ...chosen.map(({ layers }) => layers)),
      set: Object.assign({}, ...chosen.map(({ set }) => set)),
      mapping: Object.assign({}, ...chosen.map(({ mapping }) => mapping)),
      crs: Object.fromEntries(
        chosen.flatMap(({ file, crs }) => (crs === null || file.crs === null ? [] : [[file.key, crs]])),
      ),
    },
  };
}
