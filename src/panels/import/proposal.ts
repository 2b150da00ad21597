import type { ImportPart, ImportProposal, RecognisedFile } from '../../formats/importTypes';
import { type GeometryFamily, LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../../model/layer';

/** How many features will be taken as the layers are chosen now. */
export function countToTake(
  proposal: ImportProposal,
  layers: Readonly<Record<ImportPart['key'], LayerId | 'skip'>>,
): number {
  return proposal.files
    .flatMap((file) => file.parts)
    .filter((part) => (layers[part.key] ?? 'skip') !== 'skip')
    .reduce((sum, part) => sum + part.count, 0);
}

/** Whether there is nothing but decisions or rules, which go to the open project as it is. */
export function bringsOnlyNotes({ files }: ImportProposal): boolean {
  const usable = files.filter(({ fatal }) => fatal === null);
  return usable.length > 0 && usable.every(({ format }) => format === 'decisions' || format === 'rules');
}

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
