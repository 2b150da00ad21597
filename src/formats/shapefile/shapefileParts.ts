import { ImportError } from '../importTypes';
import type { UnpackedFile } from '../intake/unpackedFile';
import { refusedFile } from '../rawFeature';
import type { Source } from '../reader';

/** Our own JSON of full names and exact values beside a shapefile (see columns/exactTable). */
export const EXACT_ENDING = '.fields';

type ShapefileParts = Readonly<
  Record<'shp', Uint8Array> & Record<'dbf' | 'shx' | 'prj' | 'cpg' | 'exact', Uint8Array | null>
>;

/** @throws ImportError of code `missing_part` where there is no .shp */
export async function shapefileParts(source: Source): Promise<ShapefileParts> {
  const bytesOf = async (ending: string) => {
    const file = source.files.find(({ path }) => path.toLowerCase().endsWith(ending));
    return file === undefined ? null : await wholeBytes(file);
  };
  const shp = await bytesOf('.shp');
  if (shp === null) throw new ImportError(refusedFile(source.name, 'missing_part', '.shp'));
  return {
    shp,
    dbf: await bytesOf('.dbf'),
    shx: await bytesOf('.shx'),
    prj: await bytesOf('.prj'),
    cpg: await bytesOf('.cpg'),
    exact: await bytesOf(EXACT_ENDING),
  };
}

async function wholeBytes(file: UnpackedFile): Promise<Uint8Array> {
  if (file.fatal !== null) throw new ImportError(file.fatal);
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(refusedFile(file.path, 'bad_file', error instanceof Error ? error.message : ''));
  }
}
