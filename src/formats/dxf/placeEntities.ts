import type { Geometry, Position } from 'geojson';
import { type ImportProblem, ImportError } from '../importTypes';
import { LIMITS } from '../limits';
import type { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import { arrayOf, BlockBook, insertMatrix, isDrawn } from './blocks';
import { type Drawing, type Entity, isPaperSpace } from './drawing';
import { plainText, unescapeCharacters } from './drawingText';
import { type Appearance, appearanceOf, ownProperties } from './entityProperties';
import type { DxfRecord } from './dxfRecords';
import { nameOf, textOf } from './groupValues';
import { apply, type Matrix, multiply, planScale, scaling, type Vector } from './matrix';
import { PlacingNotes } from './placingNotes';
import { type OwnData, ownDataOf } from './ownData';
import { type Shape, shapeOf } from './shapes';

/** Curves keep this close to what is drawn. */
export const SAGITTA_M = 0.001;
/** What one INSERT may be multiplied out to. */
const MAX_WEIGHT = 500_000;

/** A feature of the drawing; `own` where this program wrote its entity. */
export type PlacedFeature = RawFeature & { readonly geometry: Geometry; readonly own: OwnData | null };

const NONE: Readonly<Record<string, unknown>> = {};

type Placement = Appearance & {
  /** From the block that the entity stands in to metres. */
  readonly matrix: Matrix;
  /** Handles of the INSERTs around it, outermost first. */
  readonly path: readonly string[];
  /** The block, where the entity is placed by one. */
  readonly block: string | null;
  /** Of the INSERT, for the single outline of its block. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly line: number | null;
};

/**
 * Every entity of model space as a feature in metres. Symbols become one point each with the attributes of their INSERT,
 * other blocks are taken apart; on layer 0 of a block the layer of its INSERT holds.
 */
export async function placeEntities(
  drawing: Drawing,
  unit: number,
  file: string,
  breathe: ReturnType<typeof paced>,
  fraction: (share: number) => number,
): Promise<{ features: PlacedFeature[]; problems: ImportProblem[] }> {
  const book = new BlockBook(drawing);
  const notes = new PlacingNotes(file);
  const tooLarge = (detail: string) => new ImportError(refusedFile(file, 'too_large', detail));
  const features: PlacedFeature[] = [];
  let vertices = 0;
  let visited = 0;
  const emit = (record: DxfRecord, shape: Shape, within: Placement, path: readonly string[]): void => {
    const appearance = appearanceOf(record, within, drawing);
    const geometry = geometryOf(shape, within.matrix);
    if (geometry === null) return notes.bad(record, appearance.layer);
    vertices += geometry.vertices;
    if (vertices > LIMITS.vertices) throw tooLarge(`> ${LIMITS.vertices} vertices`);
    const handle = path.join('/') || null;
    const properties = Object.fromEntries<unknown>([
      ...Object.entries(within.attributes),
      ['layer', appearance.layer],
      ['handle', handle],
      ['entity', record.type],
      ['block', within.block],
      ...ownProperties(record, within.matrix),
      ['color', appearance.colour],
      ['linetype', appearance.lineType],
    ]);
    for (const name of Object.keys(properties)) if (properties[name] === null) delete properties[name];
    features.push({
      value: {
        type: 'Feature',
        ...(handle === null ? {} : { id: handle }),
        properties,
        geometry: geometry.geometry,
      },
      index: features.length,
      line: record.line ?? within.line,
      layer: appearance.layer,
      handle,
      geometry: geometry.geometry,
      own: within.block === null || record.type === 'INSERT' ? ownDataOf(record) : null,
    });
  };
  const visit = (entity: Entity, within: Placement): void => {
    const { record } = entity;
    visited += 1;
    if (visited > LIMITS.features) throw tooLarge(`> ${LIMITS.features} entities`);
    if (record.type === 'INSERT') return place(entity, within);
    const shape = shapeOf(entity, SAGITTA_M / (planScale(within.matrix) || 1));
    const { layer } = appearanceOf(record, within, drawing);
    if (shape === 'unsupported') notes.unsupported(record, layer);
    else if (shape === 'bad') notes.bad(record, layer);
    else emit(record, shape, within, joined(within.path, nameOf(record, 5)));
  };
  const place = (insert: Entity, within: Placement): void => {
    const { record } = insert;
    const appearance = appearanceOf(record, within, drawing);
    const block = book.find(insert);
    if (block === null) return notes.missingBlock(record, appearance.layer);
    if (block.external !== null) return notes.external(record, block.external, appearance.layer);
    const weight = book.weight(insert);
    if (weight > MAX_WEIGHT) return notes.tooMany(record, block.name, weight, appearance.layer);
    const attributes = attributesOf(insert);
    const { columns, rows } = arrayOf(insert);
    for (let i = 0; i < columns * rows; i++) {
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const own = insertMatrix(insert, block, column, row);
      if (own === null) return notes.bad(record, appearance.layer);
      const matrix = multiply(within.matrix, own);
      const handle = nameOf(record, 5);
      const path = joined(within.path, columns * rows === 1 ? handle : `${handle ?? ''}[${column},${row}]`);
      const use = book.use(block, matrix);
      notes.used(block.name, use);
      const inner: Placement = { ...appearance, matrix, path, block: block.name, attributes, line: record.line };
      const isPoint = use === 'symbol' || (use === 'geometry' && attributes !== NONE);
      if (isPoint) emit(record, { family: 'point', at: block.base }, inner, path);
      if (use === 'symbol') continue;
      const parts = use === 'outline' ? inner : { ...inner, attributes: NONE };
      for (const entity of block.entities) if (isDrawn(entity.record)) visit(entity, parts);
    }
  };
  const model: Placement = {
    matrix: scaling(unit, unit, unit),
    layer: '0',
    colour: null,
    lineType: null,
    path: [],
    block: null,
    attributes: NONE,
    line: null,
  };
  for (const [i, entity] of drawing.entities.entries()) {
    const pause = breathe(() => fraction(i / drawing.entities.length));
    if (pause !== undefined) await pause;
    if (isPaperSpace(entity)) notes.paperSpace();
    else visit(entity, model);
  }
  return { features, problems: notes.problems() };
}

/** Attributes by their tag; one that bears the name of a property of ours, or a tag used before, gets a number. */
function attributesOf({ children }: Entity): Readonly<Record<string, unknown>> {
  if (children.length === 0) return NONE;
  const found = new Map<string, unknown>();
  for (const record of children) {
    const tag = unescapeCharacters(nameOf(record, 2) ?? '') || 'ATTRIB';
    let name = tag;
    for (let n = 2; found.has(name) || RESERVED.has(name); n++) name = `${tag}_${n}`;
    found.set(name, plainText(textOf(record, 1) ?? ''));
  }
  return Object.fromEntries(found);
}

const RESERVED = new Set(['layer', 'handle', 'entity', 'block', 'color', 'linetype', 'rotation_deg', 'scale']);

function joined(path: readonly string[], last: string | null): readonly string[] {
  return last === null || last === '' ? path : [...path, last];
}

/** In metres; with a third ordinate where any vertex has a height, for a plan drawing has 0 everywhere. */
function geometryOf(shape: Shape, matrix: Matrix): { geometry: Geometry; vertices: number } | null {
  let hasHeight = false;
  let vertices = 0;
  let isFinite = true;
  const place = (point: Vector): Vector => {
    const placed = apply(matrix, point);
    vertices += 1;
    if (placed[2] !== 0) hasHeight = true;
    if (!Number.isFinite(placed[0] + placed[1] + placed[2])) isFinite = false;
    return placed;
  };
  const position = ([x, y, z]: Vector): Position => (hasHeight ? [x, y, z] : [x, y]);
  const geometry = ((): Geometry => {
    if (shape.family === 'point') {
      const at = place(shape.at);
      return { type: 'Point', coordinates: position(at) };
    }
    if (shape.family === 'line') {
      const line = shape.line.map(place);
      return { type: 'LineString', coordinates: line.map(position) };
    }
    const placed = shape.polygons.map((rings) => rings.map((ring) => ring.map(place)));
    const polygons = placed.map((rings) => rings.map((ring) => ring.map(position)));
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  })();
  return isFinite ? { geometry, vertices } : null;
}
