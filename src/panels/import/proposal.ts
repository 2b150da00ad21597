import type { CrsChoice } from '../../formats/crs/crsTypes';
import type { FileFormat, ImportPart, ImportProposal, RecognisedFile } from '../../formats/importTypes';
import { type GeometryFamily, LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../../model/layer';

type Layers = Readonly<Record<ImportPart['key'], LayerId | 'skip'>>;

/** How many features will be taken as things are chosen now. */
export function countToTake(
  { files }: ImportProposal,
  layers: Layers,
  leaveOutliers: Readonly<Record<RecognisedFile['key'], boolean>> = {},
): number {
  return files.reduce((sum, file) => {
    const taken = file.parts.filter((part) => isTaken(part, layers));
    const count = taken.reduce((all, part) => all + part.count, 0);
    // Which part an outlier is of is not told, so it is counted off only where the whole file is taken.
    const whole = taken.length === file.parts.length && leaveOutliers[file.key];
    return sum + count - (whole ? (file.crs?.outliers?.indexes.length ?? 0) : 0);
  }, 0);
}

/** The files of which something is taken, and whose coordinate system nobody has confirmed. */
export function filesWithoutCrs(
  { files }: ImportProposal,
  layers: Layers,
  crs: Readonly<Record<RecognisedFile['key'], CrsChoice>>,
): RecognisedFile[] {
  return files.filter(
    (file) =>
      file.crs !== null &&
      file.fatal === null &&
      crs[file.key] === undefined &&
      file.parts.some((part) => isTaken(part, layers)),
  );
}

function isTaken({ key }: ImportPart, layers: Layers): boolean {
  return (layers[key] ?? 'skip') !== 'skip';
}

/** Whether there is nothing but what stands beside layers, which goes to the open project as it is. */
export function bringsOnlyNotes({ files }: ImportProposal): boolean {
  const usable = files.filter(({ fatal }) => fatal === null);
  return usable.length > 0 && usable.every(({ format }) => format !== null && NOTES.has(format));
}

const NOTES: ReadonlySet<FileFormat> = new Set(['decisions', 'rules', 'publish']);

/** What can be taken stands before what cannot. */
export function usableFirst(files: readonly RecognisedFile[]): RecognisedFile[] {
  return files.toSorted((a, b) => Number(a.fatal !== null) - Number(b.fatal !== null));
}

/** The layers that take a geometry of this family. */
export function layersFor(family: GeometryFamily): LayerId[] {
  return LAYER_IDS.filter((layer) => (LAYER_GEOMETRY[layer] as readonly GeometryFamily[]).includes(family));
}

/** A size in the unit that keeps it short. */
export function sizeOf(bytes: number): { readonly unit: 'bytes' | 'kb' | 'mb'; readonly size: number } {
  if (bytes < 1000) return { unit: 'bytes', size: bytes };
  if (bytes < 1_000_000) return { unit: 'kb', size: Math.round(bytes / 100) / 10 };
  return { unit: 'mb', size: Math.round(bytes / 100_000) / 10 };
}
