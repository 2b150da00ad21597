import type { Geometry } from 'geojson';
import { ImportError, type ImportProblem } from '../importTypes';
import { LIMITS } from '../limits';
import type { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import { arrayOf, BlockBook, insertMatrix, isDrawn } from './blocks';
import { type Block, type Drawing, type Entity, isPaperSpace } from './drawing';
import type { DxfRecord } from './dxfRecords';
import { type Appearance, appearanceOf, attributesOf, NO_ATTRIBUTES, propertiesOf } from './entityProperties';
import { nameOf } from './groupValues';
import { type Matrix, multiply, planScale, scaling } from './matrix';
import { type OwnData, ownDataOf } from './ownData';
import { placedGeometry } from './placedGeometry';
import { PlacingNotes } from './placingNotes';
import { type Shape, shapeOf } from './shapes';

/** Curves keep this close to what is drawn. */
const SAGITTA_M = 0.001;
/** Vertices that curves and blocks may add up to in a drawing of any size, and further ones for each byte of it. */
const BASE_VERTICES = 1_000_000;
const VERTICES_A_BYTE = 0.1;
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
  size: number,
  breathe: ReturnType<typeof paced>,
  fraction: (share: number) => number,
): Promise<{ features: PlacedFeature[]; problems: ImportProblem[] }> {
  const book = new BlockBook(drawing);
  const notes = new PlacingNotes(file);
  const tooLarge = (detail: string) => new ImportError(refusedFile(file, 'too_large', detail));
  const features: PlacedFeature[] = [];
  const maxVertices = Math.min(LIMITS.vertices, Math.round(BASE_VERTICES + size * VERTICES_A_BYTE));
  const maxVisited = Math.min(LIMITS.features, Math.round(MAX_WEIGHT + size * VERTICES_A_BYTE));
  let vertices = 0;
  let visited = 0;
  let share = 0;
  /** Entities of blocks that no shape can be made of are told once; a block placed again is without them. */
  const shapeless = new Set<Entity>();
  const drawnOf = new Map<Block, readonly Entity[]>();
  const emit = (
    record: DxfRecord,
    shape: Shape,
    within: Placement,
    path: readonly string[],
    isOwn: boolean,
  ) => {
    const appearance = appearanceOf(record, within, drawing);
    const geometry = placedGeometry(shape, within.matrix);
    if (geometry === null) {
      notes.bad(record, appearance.layer);
      return;
    }
    vertices += geometry.vertices;
    if (vertices > maxVertices) throw tooLarge(`> ${maxVertices} vertices`);
    const handle = path.join('/') || null;
    const id = handle === null ? {} : { id: handle };
    const properties = propertiesOf(record, within, appearance, handle);
    features.push({
      value: { type: 'Feature', ...id, properties, geometry: geometry.geometry },
      index: features.length,
      line: record.line ?? within.line,
      layer: appearance.layer,
      handle,
      geometry: geometry.geometry,
      own: isOwn ? ownDataOf(record) : null,
    });
  };
  /** Of what is placed by an INSERT; a promise only where something is to be waited for, since there are many. */
  const visit = (entity: Entity, within: Placement): Promise<void> | undefined => {
    const { record } = entity;
    visited += 1;
    if (visited > maxVisited) throw tooLarge(`> ${maxVisited} entities`);
    if (record.type === 'INSERT') return place(entity, within);
    const shape = shapeOf(entity, SAGITTA_M / (planScale(within.matrix) || 1));
    const { layer } = appearanceOf(record, within, drawing);
    if (typeof shape === 'object') {
      emit(record, shape, within, joined(within.path, nameOf(record, 5)), within.block === null);
    } else {
      if (shape === 'unsupported') notes.unsupported(record, layer);
      else notes.bad(record, layer);
      if (within.block !== null) shapeless.add(entity);
    }
    return breathe(() => fraction(share));
  };
  const placeable = (insert: Entity, layer: string): Block | null => {
    const block = book.find(insert);
    const weight = block === null ? 1 : book.weight(insert);
    if (block === null) notes.missingBlock(insert.record, layer);
    else if (block.external !== null) notes.external(insert.record, block.external, layer);
    else if (weight > MAX_WEIGHT) notes.tooMany(insert.record, block.name, weight, layer);
    else return block;
    return null;
  };
  const place = async (insert: Entity, within: Placement): Promise<void> => {
    const { record } = insert;
    const appearance = appearanceOf(record, within, drawing);
    const block = placeable(insert, appearance.layer);
    if (block === null) return;
    const attributes = attributesOf(insert);
    const { columns, rows } = arrayOf(insert);
    const isOwn = within.block === null && ownDataOf(record) !== null;
    for (let i = 0; i < columns * rows; i++) {
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const own = insertMatrix(insert, block, column, row);
      if (own === null) {
        notes.bad(record, appearance.layer);
        return;
      }
      const matrix = multiply(within.matrix, own);
      const handle = nameOf(record, 5);
      const path = joined(within.path, columns * rows === 1 ? handle : `${handle ?? ''}[${column},${row}]`);
      const use = book.use(block, matrix);
      if (!isOwn) notes.used(block.name, use);
      const inner: Placement = {
        ...appearance,
        matrix,
        path,
        block: block.name,
        attributes,
        line: record.line,
      };
      const isPoint = use === 'symbol' || (use === 'geometry' && attributes !== NO_ATTRIBUTES);
      if (isPoint) emit(record, { family: 'point', at: block.base }, inner, path, within.block === null);
      if (use === 'symbol') {
        const pause = breathe(() => fraction(share));
        if (pause !== undefined) await pause;
        continue;
      }
      const parts = use === 'outline' ? inner : { ...inner, attributes: NO_ATTRIBUTES };
      const drawn = drawnOf.get(block) ?? block.entities.filter(({ record }) => isDrawn(record));
      for (const entity of drawn) {
        const pause = visit(entity, parts);
        if (pause !== undefined) await pause;
      }
      if (!drawnOf.has(block))
        drawnOf.set(
          block,
          drawn.filter((entity) => !shapeless.has(entity)),
        );
    }
  };
  const model: Placement = {
    matrix: scaling(unit, unit, unit),
    layer: '0',
    colour: null,
    lineType: null,
    path: [],
    block: null,
    attributes: NO_ATTRIBUTES,
    line: null,
  };
  for (const [i, entity] of drawing.entities.entries()) {
    share = i / drawing.entities.length;
    if (isPaperSpace(entity)) {
      notes.paperSpace();
      continue;
    }
    const pause = visit(entity, model);
    if (pause !== undefined) await pause;
  }
  return { features, problems: notes.problems() };
}

function joined(path: readonly string[], last: string | null): readonly string[] {
  return last === null || last === '' ? path : [...path, last];
}
