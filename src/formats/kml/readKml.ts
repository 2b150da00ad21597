import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';
import type { Reader } from '../reader';

export const readKml: Reader = async (source) => {
  throw new ImportError(refusedFile(source.name, 'unsupported_format', source.format));
};
