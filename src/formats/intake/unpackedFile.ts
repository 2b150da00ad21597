import type { ImportProblem } from '../importTypes';

/** A file with its path in the dropped folder or zip, not yet read, or why it cannot be. */
export type UnpackedFile = {
  readonly path: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
  /** The first bytes alone, where that is cheaper. */
  readonly head?: (length: number) => Promise<Uint8Array>;
  readonly fatal: ImportProblem | null;
};

export async function headOf(file: UnpackedFile, length: number): Promise<Uint8Array> {
  return file.head ? file.head(length) : (await file.bytes()).subarray(0, length);
}
