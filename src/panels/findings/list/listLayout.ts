import { countOf, type ShownFindings } from '../../../state/findingQuery';

/** A piece of the list: a group's heading, or a finding by its place in the order. */
export type ListPiece =
  | { readonly kind: 'heading'; readonly group: number; readonly top: number }
  | { readonly kind: 'finding'; readonly group: number; readonly position: number; readonly top: number };

/** Where everything stands in the list, in pixels, without a row being made for each finding. */
export type ListLayout = {
  readonly shown: ShownFindings;
  readonly heights: RowHeights;
  /** Whether each group shows its findings. */
  readonly open: readonly boolean[];
  /** Where each group begins, and at the end where the last one ends. */
  readonly tops: Float64Array;
  /** How many findings in open groups come before each group, and at the end how many there are. */
  readonly before: Int32Array;
};

export type RowHeights = { readonly heading: number; readonly finding: number };

export function listLayout(
  shown: ShownFindings,
  collapsed: (key: string) => boolean,
  heights: RowHeights,
): ListLayout {
  const { groups } = shown;
  const open = groups.map(({ key }) => !collapsed(key));
  const tops = new Float64Array(groups.length + 1);
  const before = new Int32Array(groups.length + 1);
  groups.forEach((group, index) => {
    const count = open[index] ? countOf(group) : 0;
    tops[index + 1] = tops[index]! + heights.heading + count * heights.finding;
    before[index + 1] = before[index]! + count;
  });
  return { shown, heights, open, tops, before };
}

export function totalHeight({ tops }: ListLayout): number {
  return tops[tops.length - 1]!;
}

/** How many findings stand in open groups. */
export function countOpen({ before }: ListLayout): number {
  return before[before.length - 1]!;
}

/** What lies between two heights of the list. */
export function piecesWithin(layout: ListLayout, from: number, to: number): ListPiece[] {
  const { shown, heights, open, tops } = layout;
  const pieces: ListPiece[] = [];
  for (let group = groupAt(tops, from); group < shown.groups.length && tops[group]! < to; group++) {
    const { start } = shown.groups[group]!;
    const top = tops[group]!;
    if (top + heights.heading > from) pieces.push({ kind: 'heading', group, top });
    if (!open[group]) continue;
    const body = top + heights.heading;
    const first = Math.max(0, Math.floor((from - body) / heights.finding));
    const count = countOf(shown.groups[group]!);
    for (let row = first; row < count && body + row * heights.finding < to; row++) {
      pieces.push({ kind: 'finding', group, position: start + row, top: body + row * heights.finding });
    }
  }
  return pieces;
}

/** The group that a finding of the order stands in. */
export function groupOfPosition({ shown: { groups } }: ListLayout, position: number): number {
  return lastAtMost(groups.length, (group) => groups[group]!.start, position);
}

/** How far down a finding stands; null in a group that is closed. */
export function topOfPosition(layout: ListLayout, position: number): number | null {
  const group = groupOfPosition(layout, position);
  if (!layout.open[group]) return null;
  const row = position - layout.shown.groups[group]!.start;
  return layout.tops[group]! + layout.heights.heading + row * layout.heights.finding;
}

/**
 * Which of the findings in open groups one of the order is. In a closed group it stands half way between the two
 * around it.
 */
export function openIndexOf(layout: ListLayout, position: number): number {
  if (position < 0) return -1;
  const group = groupOfPosition(layout, position);
  const first = layout.before[group]!;
  return layout.open[group] ? first + position - layout.shown.groups[group]!.start : first - 0.5;
}

/** The other way round: the place in the order of one of the findings in open groups. */
export function positionOfOpen(layout: ListLayout, index: number): number {
  const { before, shown } = layout;
  const group = lastAtMost(shown.groups.length, (at) => before[at]!, index);
  return shown.groups[group]!.start + index - before[group]!;
}

function groupAt(tops: Float64Array, height: number): number {
  return lastAtMost(tops.length - 1, (group) => tops[group]!, height);
}

/** The last of so many rising values that is not beyond the limit; the first where all are. */
function lastAtMost(count: number, valueAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
