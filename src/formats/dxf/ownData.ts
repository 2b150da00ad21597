import { isRecord } from '../check/featureGuard';
import type { DxfRecord } from './dxfRecords';
import { extendedData } from './groupValues';

/** Name under which this program keeps its extended data. */
export const OWN_APPLICATION = 'JINGRAN';

/** Of a piece of extended data (group 1000); the DXF reference allows 255 bytes. */
const PIECE_BYTES = 250;
/** The DXF reference allows 16 KB of extended data an entity, the codes between the pieces counted. */
export const MAX_OWN_BYTES = 15_000;

/** What an entity carries so that its feature comes back whole. */
export type OwnData = {
  /** The same on all entities of one feature. */
  readonly key: number;
  /** How many entities the feature has, on each of them. */
  readonly of: number;
  /** Polygon and ring, or part of a multi-geometry. */
  readonly part: readonly [part: number, ring: number];
  /** On the first entity only. */
  readonly feature: {
    readonly layer: string;
    readonly type: string;
    /** Whether the positions had a height of their own; otherwise the drawn one comes from depths or is 0. */
    readonly has_z: boolean;
    readonly members: Readonly<Record<string, unknown>>;
    readonly properties: Readonly<Record<string, unknown>>;
  } | null;
};

/**
 * JSON that no CAD program changes: `^`, `\U+` and `%%` mean something in a drawing, so those characters stand as
 * `\u005e` and the like; so does every character that `keeps` says the drawing's code page has not.
 */
export function ownJson(data: unknown, keeps: (character: string) => boolean): string {
  return JSON.stringify(data)
    .replace(/\\\\/g, '\\u005c')
    .replace(/[\^%\u007f-\u009f]/g, escaped)
    .replace(/[^\0-\x7f]/gu, (character) => (keeps(character) ? character : [...units(character)].join('')));
}

/** Cut between characters, into pieces of at most 250 bytes, not beside a space where that can be helped. */
export function ownPieces(json: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of json) {
    const isLoose = character === ' ' || piece.endsWith(' ');
    if (bytes + 4 > PIECE_BYTES || (bytes + 40 > PIECE_BYTES && !isLoose)) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += utf8Length(character);
  }
  return [...pieces, piece];
}

/** Null where the entity has none, or what it has is not as this program writes it. */
export function ownDataOf(record: DxfRecord): OwnData | null {
  const pieces = extendedData(record).get(OWN_APPLICATION);
  if (pieces === undefined) return null;
  const data = parseJson(pieces.map(({ code, value }) => (code === 1000 ? value : '')).join(''));
  if (!isRecord(data) || !isCount(data.key) || !isCount(data.of) || !Array.isArray(data.part)) return null;
  const [part, ring] = data.part as unknown[];
  if (!isCount(part) || !isCount(ring)) return null;
  const { feature } = data;
  const isFeature =
    isRecord(feature) &&
    typeof feature.layer === 'string' &&
    typeof feature.type === 'string' &&
    isRecord(feature.properties) &&
    isRecord(feature.members);
  return {
    key: data.key,
    of: data.of,
    part: [part, ring],
    feature: isFeature ? ({ ...feature, has_z: feature.has_z === true } as OwnData['feature']) : null,
  };
}

/** Null for what is no JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function* units(character: string): Generator<string> {
  for (let i = 0; i < character.length; i++) yield escaped(character[i]!);
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
