import type { ContentRow } from '../../host/projectHost';
import { LAYER_IDS, type LayerId } from '../../model/layer';

/** A line of the list: the heading of a layer, or one feature of it. */
export type ListLine<Row extends Pick<ContentRow, 'ref'>> =
  | { readonly type: 'heading'; readonly layer: LayerId; readonly count: number }
  | { readonly type: 'row'; readonly row: Row };

/** Groups rows by layer in the order of the model, a heading before each. */
export function listLines<Row extends Pick<ContentRow, 'ref'>>(rows: readonly Row[]): ListLine<Row>[] {
  const byLayer = new Map<LayerId, Row[]>();
  for (const row of rows) {
    const group = byLayer.get(row.ref.layer);
    if (group) group.push(row);
    else byLayer.set(row.ref.layer, [row]);
  }
  return DRILL_ORDER.flatMap((layer): ListLine<Row>[] => {
    const group = byLayer.get(layer);
    if (!group) return [];
    return [
      { type: 'heading', layer, count: group.length },
      ...group.map((row) => ({ type: 'row' as const, row })),
    ];
  });
}

/** Every word of the query must occur in the text that is shown for the row, or in its id. */
export function filterRows(
  rows: readonly ContentRow[],
  query: string,
  layer: LayerId | null,
  textOf: (row: ContentRow) => string,
): readonly ContentRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && layer === null) return rows;
  return rows.filter((row) => {
    if (layer !== null && row.ref.layer !== layer) return false;
    const text = `${row.ref.id} ${textOf(row)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The index of the next feature row from `from` in steps of `step`, past the headings; `from` at an end. */
export function nextRow(
  lines: readonly ListLine<Pick<ContentRow, 'ref'>>[],
  from: number,
  step: number,
): number {
  const direction = Math.sign(step);
  let left = Math.abs(step);
  let found = from;
  for (let index = from + direction; index >= 0 && index < lines.length && left > 0; index += direction) {
    if (lines[index]?.type !== 'row') continue;
    found = index;
    left--;
  }
  return found;
}

/** Layers counted over rows, in the order of the list. */
export function layerCounts(rows: readonly Pick<ContentRow, 'ref'>[]): { layer: LayerId; count: number }[] {
  const counts = new Map<LayerId, number>();
  for (const { ref } of rows) counts.set(ref.layer, (counts.get(ref.layer) ?? 0) + 1);
  return DRILL_ORDER.flatMap((layer) => {
    const count = counts.get(layer);
    return count ? [{ layer, count }] : [];
  });
}

/** What people drill down to first comes first. */
const FIRST: readonly LayerId[] = ['buildings', 'pipes', 'pipe_nodes', 'parking', 'fire_lanes'];
const DRILL_ORDER: readonly LayerId[] = [...FIRST, ...LAYER_IDS.filter((layer) => !FIRST.includes(layer))];
