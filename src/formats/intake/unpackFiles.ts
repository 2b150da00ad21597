import { ImportError } from '../importTypes';
import { LIMITS } from '../limits';
import { throwIfCancelled, type WorkOptions } from '../pacing';
import { refusedFile } from '../rawFeature';
import { isClutter } from './clutter';
import { convertibleKind, fileKind, unsupportedDetail } from './fileKinds';
import { HEAD_BYTES, sniff } from './sniff';
import { headOf, type UnpackedFile } from './unpackedFile';

export type { UnpackedFile } from './unpackedFile';

/** Opens zips and lists the files in them beside the loose ones. Hidden and system files are passed over. */
export async function unpackFiles(
  files: readonly File[],
  { signal }: Pick<WorkOptions, 'signal'>,
): Promise<UnpackedFile[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.totalBytes) throw tooLarge(`${total} > ${LIMITS.totalBytes} bytes`);
  const unpacked: UnpackedFile[] = [];
  const freePath = uniquePaths();
  for (const file of files) {
    throwIfCancelled(signal);
    const stated = file.webkitRelativePath || file.name;
    if (isClutter(stated)) continue;
    const whole: UnpackedFile = {
      path: freePath(stated),
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
      head: async (length) => new Uint8Array(await file.slice(0, length).arrayBuffer()),
      fatal: null,
    };
    if (file.size > LIMITS.fileBytes) {
      const problem = refusedFile(whole.path, 'too_large', `${file.size} > ${LIMITS.fileBytes} bytes`);
      unpacked.push({ ...whole, fatal: problem });
    } else if (await isZip(whole)) {
      unpacked.push(...(await unpackZip(whole)));
    } else {
      unpacked.push(whole);
    }
    if (unpacked.length > LIMITS.files) throw tooLarge(`> ${LIMITS.files} files`);
  }
  return unpacked;
}

function tooLarge(detail: string): ImportError {
  return new ImportError(refusedFile('', 'too_large', detail));
}

/** Whether it is to be unpacked: an Excel workbook and a KMZ are read as they are. */
async function isZip(file: UnpackedFile): Promise<boolean> {
  const named = fileKind(file.path);
  if (named !== 'zip' && named !== null && named !== 'geojson' && named !== 'shapefile') return false;
  if (convertibleKind(file.path) !== null) return false;
  const sniffed = sniff(await headOf(file, HEAD_BYTES));
  const kind = sniffed !== null && 'kind' in sniffed ? sniffed.kind : null;
  return kind === 'zip' || (named === 'zip' && kind !== 'table');
}

async function unpackZip(zip: UnpackedFile): Promise<UnpackedFile[]> {
  const passedOver: string[] = [];
  try {
    const { unzipBounded } = await import('./unzip');
    const entries = unzipBounded(await zip.bytes(), zip.path, (path) => {
      const kind = fileKind(path);
      const readable = kind !== null && kind !== 'zip';
      if (!readable) passedOver.push(path);
      return readable;
    });
    const told = passedOver.filter((path) => convertibleKind(path) !== null);
    if (entries.size > 0 || told.length > 0) {
      return [
        ...[...entries].map(([path, bytes]) => ({
          path: `${zip.path}/${path}`,
          size: bytes.length,
          bytes: async () => bytes,
          fatal: null,
        })),
        ...told.map((path) => convertible(`${zip.path}/${path}`)),
      ];
    }
    const names = passedOver.map((path) => path.slice(path.lastIndexOf('/') + 1));
    const detail = names.slice(0, 5).join(', ');
    return [{ ...zip, fatal: refusedFile(zip.path, 'unsupported_format', detail) }];
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [{ ...zip, fatal: error.problem }];
  }
}

/** A file of a zip that another program can turn into something readable: it is not inflated, but said. */
function convertible(path: string): UnpackedFile {
  const fatal = refusedFile(path, convertibleKind(path)!, unsupportedDetail(path));
  return { path, size: 0, bytes: async () => new Uint8Array(), fatal };
}

/** Two loose files may have one name; the later gets a number, and so do a later shapefile's parts alike. */
function uniquePaths(): (path: string) => string {
  const used = new Map<string, number>();
  return (path) => {
    const count = (used.get(path) ?? 0) + 1;
    used.set(path, count);
    if (count === 1) return path;
    const slash = path.lastIndexOf('/') + 1;
    const dot = path.indexOf('.', slash + 1);
    const end = dot === -1 ? path.length : dot;
    return `${path.slice(0, end)} (${count})${path.slice(end)}`;
  };
}
