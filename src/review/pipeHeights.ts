import type { Metres } from '../model/units';
import type { RuleBook } from '../standards/ruleBook';
import { centreDepthAt, type EndLevels, type ReviewPipe } from './pipes';
import { depthBand } from './uncertainty';

/** Levels and depths of pipes in columns; NaN where one of the two ends, or the limit of error, is not known. */
export type PipeHeights = {
  readonly length: Float64Array;
  readonly levels: EndColumns;
  readonly depths: EndColumns;
  /** From what the depth refers to, at most: up to the outer top and down to the outer bottom. */
  readonly toTop: Float64Array;
  readonly toBottom: Float64Array;
  /** The widest limit of error in depth along the pipe. */
  readonly band: Float64Array;
};

type EndColumns = { readonly start: Float64Array; readonly end: Float64Array };

export function emptyHeights(count: number): PipeHeights {
  const column = () => new Float64Array(count);
  return {
    length: column(),
    levels: { start: column(), end: column() },
    depths: { start: column(), end: column() },
    toTop: column(),
    toBottom: column(),
    band: column(),
  };
}

export function layHeights(columns: PipeHeights, pipe: ReviewPipe, book: RuleBook): void {
  const { index, length, levels, depths, section, properties } = pipe;
  columns.length[index] = length;
  layEnds(columns.levels, index, levels);
  layEnds(columns.depths, index, depths);
  columns.toTop[index] = 0;
  columns.toBottom[index] = 0;
  for (const { toTop, toBottom } of section.readings) {
    columns.toTop[index] = Math.max(columns.toTop[index]!, toTop.high);
    columns.toBottom[index] = Math.max(columns.toBottom[index]!, toBottom.high);
  }
  // Bands grow with the depth, and the depth is linear: the widest is at an end.
  const atStart = depthBand(properties, centreDepthAt(pipe, 0), book)?.limit ?? Number.NaN;
  const atEnd = depthBand(properties, centreDepthAt(pipe, length), book)?.limit ?? Number.NaN;
  columns.band[index] = Math.max(atStart, atEnd);
}

/**
 * The clear height between two pipes that is left in the worst case of all that is not stated and of the survey's
 * error; NaN where it is not known. What still is enough passes without a closer look.
 */
export function leastHeight(
  { length, levels, depths, toTop, toBottom, band }: PipeHeights,
  a: number,
  alongA: Metres,
  b: number,
  alongB: Metres,
): Metres {
  let heightA = heightAt(levels, a, alongA, length[a]!);
  let heightB = heightAt(levels, b, alongB, length[b]!);
  if (Number.isNaN(heightA + heightB)) {
    heightA = -heightAt(depths, a, alongA, length[a]!);
    heightB = -heightAt(depths, b, alongB, length[b]!);
  }
  const bAbove = heightB - toBottom[b]! - (heightA + toTop[a]!);
  const aAbove = heightA - toBottom[a]! - (heightB + toTop[b]!);
  return Math.max(aAbove, bAbove) - (band[a]! + band[b]!);
}

function heightAt({ start, end }: EndColumns, pipe: number, along: Metres, length: Metres): Metres {
  const from = start[pipe]!;
  return length === 0 ? from : from + ((end[pipe]! - from) * along) / length;
}

function layEnds(columns: EndColumns, index: number, { start, end }: EndLevels): void {
  const isKnown = start !== null && end !== null;
  columns.start[index] = isKnown ? start : Number.NaN;
  columns.end[index] = isKnown ? end : Number.NaN;
}
