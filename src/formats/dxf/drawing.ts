import { ImportError } from '../importTypes';
import type { paced } from '../pacing';
import { refusedFile } from '../rawFeature';
import { unescapeCharacters } from './drawingText';
import type { DxfRecord } from './dxfRecords';
import { hasFlag, nameOf, numberOf, pointOf } from './groupValues';
import type { Vector } from './matrix';

/** An entity with what follows it up to SEQEND: the VERTEX records of a POLYLINE, the ATTRIB records of an INSERT. */
export type Entity = { readonly record: DxfRecord; readonly children: readonly DxfRecord[] };

export type Block = {
  readonly name: string;
  readonly base: Vector;
  readonly entities: readonly Entity[];
  /** Path of another drawing that the block stands for; its entities are not in this file. */
  readonly external: string | null;
};

export type LayerStyle = { readonly record: DxfRecord };

export type Drawing = {
  /** The record of the HEADER section: group 9 names a variable, the groups after it are its value. */
  readonly header: DxfRecord | null;
  /** By name in capitals, as names are the same in any case. */
  readonly layers: ReadonlyMap<string, LayerStyle>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly entities: readonly Entity[];
  /** Ended by EOF; one that is not may miss what stood behind its entities. */
  readonly isWhole: boolean;
};

/**
 * Sorts records into a drawing.
 * @throws ImportError of code `bad_file` where there is no section, or where one ends before its ENDSEC
 */
export async function assembleDrawing(
  records: Iterable<DxfRecord>,
  file: string,
  breathe: ReturnType<typeof paced>,
  fraction: (line: number) => number,
): Promise<Drawing> {
  let header: DxfRecord | null = null;
  const layers = new Map<string, LayerStyle>();
  const blocks = new Map<string, Block>();
  const entities: Entity[] = [];
  let section: string | null = null;
  let sections = 0;
  let isWhole = false;
  let block: { name: string; base: Vector; external: string | null; entities: Entity[] } | null = null;
  let open: { record: DxfRecord; children: DxfRecord[] } | null = null;
  let line = 0;
  let count = 0;
  for (const record of records) {
    line = record.line ?? line;
    if ((count++ & 255) === 0) await breathe(() => fraction(line));
    const { type } = record;
    if (type === 'EOF') {
      isWhole = true;
      break;
    }
    if (type === 'SECTION') {
      section = nameOf(record, 2)?.toUpperCase() ?? '';
      sections += 1;
      if (section === 'HEADER') header = record;
    } else if (type === 'ENDSEC') {
      section = null;
      block = null;
      open = null;
    } else if (section === 'TABLES' && type === 'LAYER') {
      layers.set(keyOf(nameOf(record, 2)), { record });
    } else if (section === 'BLOCKS' && type === 'BLOCK') {
      const name = unescapeCharacters(nameOf(record, 2) ?? '');
      const external = hasFlag(record, 70, 4) ? (nameOf(record, 1) ?? name) : null;
      block = { name, base: pointOf(record, 10) ?? [0, 0, 0], external, entities: [] };
      open = null;
      blocks.set(keyOf(name), block);
    } else if (section === 'BLOCKS' && type === 'ENDBLK') {
      block = null;
      open = null;
    } else if (section === 'ENTITIES' || (section === 'BLOCKS' && block !== null)) {
      if (type === 'SEQEND') open = null;
      else if (open !== null && isChild(open.record, record)) open.children.push(record);
      else {
        open = { record: withoutEmbedded(record), children: [] };
        (section === 'ENTITIES' ? entities : block!.entities).push(open);
      }
    }
  }
  if (sections === 0) throw new ImportError(refusedFile(file, 'bad_file', '≠ DXF: no SECTION'));
  if (section !== null && !isWhole) {
    throw new ImportError(refusedFile(file, 'bad_file', `${section}: no ENDSEC, no EOF`, line || null));
  }
  return { header, layers, blocks, entities, isWhole };
}

/** Names are the same in any case. */
export function keyOf(name: string | null): string {
  return unescapeCharacters(name ?? '').toUpperCase();
}

/** A variable of the header: the value of its first group; null where the drawing has none. */
export function headerValue({ header }: Drawing, variable: string): string | null {
  if (header === null) return null;
  const at = header.codes.findIndex((code, i) => code === 9 && header.values[i]!.trim() === variable);
  return at < 0 || header.codes[at + 1] === 9 ? null : (header.values[at + 1]?.trim() ?? null);
}

/** Attributes follow only where 66 says so; some programs leave it out, and an ATTRIB belongs to nothing else. */
function isChild(parent: DxfRecord, { type }: DxfRecord): boolean {
  return (parent.type === 'POLYLINE' && type === 'VERTEX') || (parent.type === 'INSERT' && type === 'ATTRIB');
}

/** Behind group 101 stands another object, which repeats the codes of its host. */
function withoutEmbedded(record: DxfRecord): DxfRecord {
  const from = record.codes.indexOf(101);
  if (from < 0) return record;
  const after = record.codes.findIndex((code, i) => i > from && code >= 1000);
  const cut = <T>(list: readonly T[]) => [...list.slice(0, from), ...(after < 0 ? [] : list.slice(after))];
  return { ...record, codes: cut(record.codes), values: cut(record.values) };
}

export function isPaperSpace({ record }: Entity): boolean {
  return numberOf(record, 67, 0) === 1;
}
