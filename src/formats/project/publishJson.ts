import { type PublishFile, publishFile } from '../../model/schema/publish';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { faultOf } from '../check/schemaFault';
import { parseJson } from '../geojson/geojson';
import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/**
 * Reads publish.json, its members in the order they have there. It holds as a whole or not at all: half of it would make more public than its author meant.
 * @throws ImportError with the value and its place
 */
export function parsePublishJson(text: string, file: string): PublishFile {
  const value = parseJson(text, file);
  if (isTooDeep(value)) throw new ImportError(refusedFile(file, 'too_deep', `> ${MAX_NESTING}`));
  const read = publishFile.safeParse(value);
  if (!read.success) throw new ImportError(refusedFile(file, 'bad_publish', faultOf(read.error, value)));
  return value as PublishFile;
}
