import type { Feature, Geometry, Position } from 'geojson';
import { readDxf } from '../../src/formats/dxf/readDxf';
import type { ReadOptions, ReadSource } from '../../src/formats/reader';
import { sourceOf } from './foreignFiles';

type Groups = readonly (string | number)[];

/** Group codes and values in turn, as the lines of a drawing. */
export function groups(...parts: readonly Groups[]): string {
  return parts
    .flat()
    .map((part) => `${part}\n`)
    .join('');
}

/** A drawing of AC1015 unless `header` says otherwise. */
export function drawingText(content: {
  readonly header?: Groups;
  readonly tables?: Groups;
  readonly blocks?: Groups;
  readonly entities: Groups;
}): string {
  const section = (name: string, inside: Groups) => groups([0, 'SECTION', 2, name], inside, [0, 'ENDSEC']);
  return [
    section('HEADER', content.header ?? [9, '$ACADVER', 1, 'AC1015']),
    section('TABLES', content.tables ?? []),
    section('BLOCKS', content.blocks ?? []),
    section('ENTITIES', content.entities),
    groups([0, 'EOF']),
  ].join('');
}

/** A block, its base at the origin. */
export function block(name: string, ...entities: Groups[]): Groups {
  return [0, 'BLOCK', 8, '0', 2, name, 70, 0, 10, 0, 20, 0, 30, 0, ...entities.flat(), 0, 'ENDBLK'];
}

export async function readDrawing(
  content: string | Uint8Array | Parameters<typeof drawingText>[0],
  options: ReadOptions = {},
): Promise<ReadSource & { readonly shapes: readonly Feature[] }> {
  const isWritten = typeof content === 'string' || content instanceof Uint8Array;
  const read = await readDxf(
    sourceOf('plan.dxf', 'dxf', isWritten ? content : drawingText(content)),
    options,
  );
  return { ...read, shapes: read.features.map(({ value }) => value as Feature) };
}

/** All positions of a geometry. */
export function positionsOf(geometry: Geometry): Position[] {
  const found: Position[] = [];
  const walk = (nested: unknown): void => {
    const list = nested as readonly unknown[];
    if (typeof list[0] === 'number') found.push(list as Position);
    else for (const inner of list) walk(inner);
  };
  if (geometry.type !== 'GeometryCollection') walk(geometry.coordinates);
  return found;
}
