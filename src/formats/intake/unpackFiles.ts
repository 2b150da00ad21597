import { ImportError, type ImportProblem } from '../importTypes';
import { throwIfCancelled, type WorkOptions } from '../pacing';
import { refusedFile } from '../rawFeature';
import { isClutter } from './clutter';
import { fileKind } from './fileKinds';

export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** A file with its path in the dropped folder or zip, not yet read, or why it cannot be. */
export type UnpackedFile = {
  readonly path: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
  readonly fatal: ImportProblem | null;
};

/** Opens zips and lists the files in them beside the loose ones. Hidden and system files are passed over. */
export async function unpackFiles(
  files: readonly File[],
  { signal }: Pick<WorkOptions, 'signal'>,
): Promise<UnpackedFile[]> {
  const unpacked: UnpackedFile[] = [];
  for (const file of files) {
    throwIfCancelled(signal);
    const path = file.webkitRelativePath || file.name;
    if (isClutter(path)) continue;
    const whole: UnpackedFile = {
      path,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
      fatal: null,
    };
    if (file.size > MAX_FILE_BYTES) {
      const problem = refusedFile(path, 'too_large', `${file.size} > ${MAX_FILE_BYTES} bytes`);
      unpacked.push({ ...whole, fatal: problem });
    } else if (fileKind(path) === 'zip') {
      unpacked.push(...(await unpackZip(whole)));
    } else {
      unpacked.push(whole);
    }
  }
  return unpacked;
}

async function unpackZip(zip: UnpackedFile): Promise<UnpackedFile[]> {
  const passedOver: string[] = [];
  try {
    const { unzipBounded } = await import('./unzip');
    const entries = unzipBounded(await zip.bytes(), zip.path, (path) => {
      const readable = fileKind(path) !== null && fileKind(path) !== 'zip';
      if (!readable) passedOver.push(path.slice(path.lastIndexOf('/') + 1));
      return readable;
    });
    if (entries.size > 0) {
      return [...entries].map(([path, bytes]) => ({
        path: `${zip.path}/${path}`,
        size: bytes.length,
        bytes: async () => bytes,
        fatal: null,
      }));
    }
    const detail = passedOver.slice(0, 5).join(', ');
    return [{ ...zip, fatal: refusedFile(zip.path, 'unsupported_format', detail) }];
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [{ ...zip, fatal: error.problem }];
  }
}
