import { indexColour, trueColour } from './colours';
import { type Drawing, type Entity, keyOf } from './drawing';
import { plainParagraphs, plainText, unescapeCharacters } from './drawingText';
import type { DxfRecord } from './dxfRecords';
import { extendedData, hasCode, nameOf, numberOf, pointOf, textOf } from './groupValues';
import { apply, type Matrix, objectSystem, planScale, turn, type Vector } from './matrix';
import { OWN_APPLICATION } from './ownData';

/** What an entity looks like once by layer and by block are resolved. */
export type Appearance = {
  readonly layer: string;
  /** `#rrggbb`. */
  readonly colour: string | null;
  readonly lineType: string | null;
};

const BY_BLOCK = 0;
const BY_LAYER = 256;

/** `around`: of the INSERT that places it; on layer 0 of a block an entity takes the INSERT's layer. */
export function appearanceOf(
  record: DxfRecord,
  around: Appearance & { readonly block: string | null },
  { layers }: Drawing,
): Appearance {
  const own = unescapeCharacters(nameOf(record, 8) ?? '') || '0';
  const layer = own === '0' && around.block !== null ? around.layer : own;
  const style = layers.get(keyOf(layer))?.record ?? null;
  const index = numberOf(record, 62, BY_LAYER);
  const colour = (): string | null => {
    if (hasCode(record, 420)) return trueColour(numberOf(record, 420, Number.NaN));
    if (index === BY_BLOCK) return around.colour;
    if (index !== BY_LAYER) return indexColour(Math.abs(index));
    if (style === null) return null;
    if (hasCode(style, 420)) return trueColour(numberOf(style, 420, Number.NaN));
    // A layer that is switched off has the negative of its colour.
    return indexColour(Math.abs(numberOf(style, 62, 7)));
  };
  const line = nameOf(record, 6)?.toUpperCase() ?? 'BYLAYER';
  const lineType =
    line === 'BYBLOCK' ? around.lineType : line === 'BYLAYER' ? style && nameOf(style, 6) : nameOf(record, 6);
  return { layer, colour: colour(), lineType };
}

/** All that is told of an entity; nothing of it is known to be ours, so each name is data. */
export function propertiesOf(
  record: DxfRecord,
  within: {
    readonly matrix: Matrix;
    readonly block: string | null;
    readonly attributes: Readonly<Record<string, unknown>>;
  },
  { layer, colour, lineType }: Appearance,
  handle: string | null,
): Record<string, unknown> {
  const entries: (readonly [string, unknown])[] = [
    ...Object.entries(within.attributes),
    ['layer', layer],
    ['handle', handle],
    ['entity', record.type],
    ['block', within.block],
    ...ownProperties(record, within.matrix),
    ['color', colour],
    ['linetype', lineType],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

export const NO_ATTRIBUTES: Readonly<Record<string, unknown>> = {};

/** Attributes by their tag; one that bears the name of a property of ours, or a tag used before, gets a number. */
export function attributesOf({ children }: Entity): Readonly<Record<string, unknown>> {
  if (children.length === 0) return NO_ATTRIBUTES;
  const found = new Map<string, unknown>();
  for (const record of children) {
    const tag = unescapeCharacters(nameOf(record, 2) ?? '') || 'ATTRIB';
    let name = tag;
    for (let n = 2; found.has(name) || RESERVED.has(name); n++) name = `${tag}_${n}`;
    found.set(name, plainText(textOf(record, 1) ?? ''));
  }
  return Object.fromEntries(found);
}

const RESERVED = new Set([
  'layer',
  'handle',
  'entity',
  'block',
  'color',
  'linetype',
  'rotation_deg',
  'scale',
]);

/** Properties that the kind of entity brings, lengths in metres. `matrix`: from where it stands to metres. */
function ownProperties(record: DxfRecord, matrix: Matrix): (readonly [string, unknown])[] {
  const found: (readonly [string, unknown])[] = [];
  const scale = planScale(matrix);
  const length = (name: string, code: number) => {
    const value = numberOf(record, code, 0) * scale;
    if (value > 0) found.push([name, tidy(value)]);
  };
  const { type } = record;
  if (type === 'TEXT' || type === 'MTEXT' || type === 'ATTRIB') {
    found.push(['text', type === 'MTEXT' ? paragraphs(record) : plainText(textOf(record, 1) ?? '')]);
    length('text_height_m', 40);
    found.push(['rotation_deg', bearing(turn(matrix, textDirection(record)))]);
  }
  if (type === 'INSERT') {
    found.push(['rotation_deg', bearing(turn(matrix, [1, 0, 0]))]);
    found.push(['scale', tidy(scale)]);
  }
  if (type === 'CIRCLE' || type === 'ARC') length('radius_m', 40);
  length('thickness_m', 39);
  for (const [application, groups] of extendedData(record)) {
    if (application === OWN_APPLICATION || /^ac(ad|db|ip)/i.test(application)) continue;
    // Survey programs keep their feature codes here, e.g. SOUTH.
    const values = groups
      .filter(({ code }) => code === 1000 || code >= 1040)
      .map(({ value }) => value.trim());
    if (values.length > 0)
      found.push([unescapeCharacters(application), unescapeCharacters(values.join(','))]);
  }
  return found;
}

/** Group 3 holds all but the last piece of a long text, 1 the last. */
function paragraphs(record: DxfRecord): string {
  const pieces = record.values.filter((_, i) => record.codes[i] === 3 || record.codes[i] === 1);
  return plainParagraphs(pieces.join(''));
}

/** 50 is the angle; an MTEXT may give its direction (11) instead, which then holds. */
function textDirection(record: DxfRecord): Vector {
  const direction = record.type === 'MTEXT' ? pointOf(record, 11) : null;
  if (direction !== null) return direction;
  const angle = (numberOf(record, 50, 0) * Math.PI) / 180;
  const own: Vector = [Math.cos(angle), Math.sin(angle), 0];
  return record.type === 'MTEXT' ? own : apply(objectSystem(pointOf(record, 210)), own);
}

/** Counter-clockwise from east in degrees, 0 to 360; null where it cannot be told. */
function bearing([x, y]: Vector): number | null {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  if (!Number.isFinite(degrees)) return null;
  const positive = tidy(degrees < 0 ? degrees + 360 : degrees);
  return positive === 360 ? 0 : positive;
}

/** Without the dust of the arithmetic. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}
