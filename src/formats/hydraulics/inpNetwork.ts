import type { Position } from 'geojson';
import { ImportError, type ImportProblem } from '../importTypes';
import { LIMITS } from '../limits';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { ReadOptions, ReadSource } from '../reader';
import { type InpRow, type InpText, numberIn } from './inpText';

type Properties = Readonly<Record<string, unknown>>;

/** How the rows of a section become features. */
export type InpSection = {
  /** Name of the section, and of the layer in the file. */
  readonly name: string;
  readonly shape: 'node' | 'link' | 'area';
  /** What the row says, in the file's words and in ours; null values are left out. */
  readonly properties: (row: InpRow) => Properties;
};

/**
 * Nodes, links and areas as features. A link runs from the coordinates of its first node over its own vertices to its
 * second node; one whose node has none is refused by line and id. The file does not say what its coordinates are.
 */
export async function inpNetwork(
  text: InpText,
  sections: readonly InpSection[],
  options: ReadOptions,
): Promise<ReadSource> {
  const { file, rows } = text;
  const breathe = paced(options);
  const coordinates = new Map<string, Position>();
  const vertices = new Map<string, Position[]>();
  const outlines = new Map<string, Position[]>();
  const problems: ImportProblem[] = [];
  const features: RawFeature[] = [];
  const refuse = (row: InpRow, layer: string, detail: string): void => {
    const handle = row.cells[0]!;
    const place = { file, index: null, line: row.line, layer, handle, featureId: null };
    problems.push({ ...place, code: 'bad_geometry', effect: 'refused', detail });
  };
  const positionIn = (row: InpRow, section: string): Position | null => {
    const [x, y] = [numberIn(row.cells[1]), numberIn(row.cells[2])];
    if (x !== null && y !== null) return [x, y];
    refuse(row, section, `[${section}] ${row.cells.join(' ')}`.slice(0, 120));
    return null;
  };
  for (const row of rows('COORDINATES')) {
    const position = positionIn(row, 'COORDINATES');
    if (position !== null) coordinates.set(row.cells[0]!, position);
  }
  for (const [section, paths] of [
    ['VERTICES', vertices],
    ['POLYGONS', outlines],
  ] as const) {
    for (const row of rows(section)) {
      const position = positionIn(row, section);
      if (position === null) continue;
      const path = paths.get(row.cells[0]!);
      if (path === undefined) paths.set(row.cells[0]!, [position]);
      else path.push(position);
    }
  }
  const tags = tagsOf(rows('TAGS'));
  const geometryOf = (row: InpRow, { name, shape }: InpSection): object | null => {
    const [id, from, to] = row.cells;
    if (shape === 'area') {
      const ring = outlines.get(id!) ?? [];
      if (ring.length >= 3) return { type: 'Polygon', coordinates: [closed(ring)] };
      refuse(row, name, `[POLYGONS] ${id}: ${ring.length} < 3`);
      return null;
    }
    if (shape === 'node') {
      const at = coordinates.get(id!);
      if (at === undefined) refuse(row, name, `[COORDINATES] ${id} = null`);
      return at === undefined ? null : { type: 'Point', coordinates: at };
    }
    const [start, end] = [from, to].map((node) => (node === undefined ? undefined : coordinates.get(node)));
    if (start !== undefined && end !== undefined) {
      return { type: 'LineString', coordinates: [start, ...(vertices.get(id!) ?? []), end] };
    }
    const missing = [from, to].filter((node) => node === undefined || !coordinates.has(node));
    refuse(row, name, `${id}: [COORDINATES] ${missing.map((node) => node ?? '?').join(', ')} = null`);
    return null;
  };
  const total = sections.reduce((sum, { name }) => sum + rows(name).length, 0) || 1;
  let done = 0;
  for (const section of sections) {
    for (const row of rows(section.name)) {
      await breathe(() => 0.5 + done / total / 2);
      done += 1;
      const geometry = geometryOf(row, section);
      if (geometry === null) continue;
      if (features.length >= LIMITS.features) {
        throw new ImportError(refusedFile(file, 'too_large', `> ${LIMITS.features} features`));
      }
      const id = row.cells[0]!;
      const tag = tags.get(`${TAG_KINDS[section.shape]} ${id}`) ?? null;
      const all = { id, ...section.properties(row), tag, comment: row.comment || null };
      const properties = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
      features.push({
        value: { type: 'Feature', id, properties, geometry },
        index: features.length,
        line: row.line,
        layer: section.name,
        handle: id,
      });
    }
  }
  if (features.length === 0 && problems.length === 0) {
    throw new ImportError(refusedFile(file, 'empty_file', sections.map(({ name }) => `[${name}]`).join(' ')));
  }
  options.onProgress?.(1);
  return { features, problems, crs: null, encoding: text.encoding };
}

const TAG_KINDS = { node: 'NODE', link: 'LINK', area: 'SUBCATCH' } as const;

/** Kind, id, tag. */
function tagsOf(rows: readonly InpRow[]): Map<string, string> {
  const tagged = rows.filter(({ cells }) => cells.length > 2);
  return new Map(
    tagged.map(({ cells }) => [`${cells[0]!.toUpperCase()} ${cells[1]}`, cells.slice(2).join(' ')] as const),
  );
}

function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
}
