import type { Geometry, Position } from 'geojson';
import { type ImportProblem, ImportError } from '../importTypes';
import { LIMITS } from '../limits';
import type { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import { arrayOf, BlockBook, insertMatrix, isDrawn } from './blocks';
import type { Drawing, Entity } from './drawing';
import { isPaperSpace } from './drawing';
import { type Appearance, appearanceOf, ownProperties } from './entityProperties';
import { nameOf } from './groupValues';
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
  const features: PlacedFeature[] = [];
  let vertices = 0;
  const emit = (entity: Entity, shape: Shape, within: Placement, block: string | null, extra: object): void => {
    const { record } = entity;
    const geometry = geometryOf(shape, within.matrix, (count) => {
      vertices += count;
      if (vertices <= LIMITS.vertices) return;
      throw new ImportError(refusedFile(file, 'too_large', `> ${LIMITS.vertices} vertices`));
    });
    if (geometry === null) {
      notes.bad(record, within.layer);
      return;
    }
    if (features.length >= LIMITS.features) {
      throw new ImportError(refusedFile(file, 'too_large', `> ${LIMITS.features} features`));
    }
    const handle = [...within.path, nameOf(record, 5)].filter((part) => part !== null).join('/') || null;
    const appearance = appearanceOf(record, within, drawing);
    const properties = Object.fromEntries([
      ...Object.entries(extra),
      ['layer', appearance.layer],
      ...(handle === null ? [] : [['handle', handle]]),
      ['entity', record.type],
      ...(block === null ? [] : [['block', block]]),
      ...Object.entries(ownProperties(record, within.matrix, unit)),
      ...(appearance.colour === null ? [] : [['color', appearance.colour]]),
      ...(appearance.lineType === null ? [] : [['linetype', appearance.lineType]]),
    ]);
    const id = handle === null ? {} : { id: handle };
    features.push({
      value: { type: 'Feature', ...id, properties, geometry },
      index: features.length,
      line: record.line ?? within.line,
      layer: appearance.layer,
      handle,
      geometry,
      own: within.block === null ? ownDataOf(record) : null,
    });
  };
  const visit = (entity: Entity, within: Placement): void => {
    const { record } = entity;
    if (record.type === 'INSERT') return place(entity, within);
    const shape = shapeOf(entity, SAGITTA_M / (planScale(within.matrix) || 1));
    if (shape === 'unsupported') notes.unsupported(record, appearanceOf(record, within, drawing).layer);
    else if (shape === 'bad') notes.bad(record, appearanceOf(record, within, drawing).layer);
    else emit(entity, shape, within, within.block, within.attributes);
  };
  const place = (insert: Entity, within: Placement): void => {
    const { record } = insert;
    const appearance = appearanceOf(record, within, drawing);
    const block = book.find(insert);
    if (block === null) return notes.missingBlock(record, appearance.layer);
    if (block.external !== null) return notes.external(record, block.external, appearance.layer);
    const weight = book.weight(insert);
    if (weight > MAX_WEIGHT) return notes.tooMany(record, block.name, weight, appearance.layer);
    const { columns, rows } = arrayOf(insert);
    const attributes = attributesOf(insert);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const own = insertMatrix(insert, block, column, row);
        if (own === null) return notes.bad(record, appearance.layer);
        const matrix = multiply(within.matrix, own);
        const element = columns * rows > 1 ? `[${column},${row}]` : '';
        const handle = nameOf(record, 5);
        const use = book.use(block, matrix);
        notes.used(block.name, use);
        const path = handle === null && element === '' ? within.path : [...within.path, (handle ?? '') + element];
        const inner: Placement = { ...appearance, matrix, path, block: block.name, attributes: {}, line: record.line };
        if (use === 'symbol' || (use === 'geometry' && Object.keys(attributes).length > 0)) {
          const at: Shape = { family: 'point', at: block.base };
          const placed = { ...within, matrix, path: path.slice(0, -1) };
          const named = { ...insert, record: withHandle(record, path[path.length - 1] ?? null) };
          emit(named, at, placed, block.name, attributes);
        }
        if (use === 'symbol') continue;
        for (const entity of block.entities) {
          if (isDrawn(entity.record)) visit(entity, use === 'outline' ? { ...inner, attributes } : inner);
        }
      }
    }
  };
  const model: Placement = {
    matrix: scaling(unit, unit, unit),
    layer: '0',
    colour: null,
    lineType: null,
    path: [],
    block: null,
    attributes: {},
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
