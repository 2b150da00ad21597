import type { Metres } from '../model/units';
import type { Reason } from './finding';
import type { Reading } from './pipeSection';
import { type EndLevels, interpolate, type ReviewPipe } from './pipes';
import type { Span } from './verdict';

export type VerticalGap = {
  /** Underside of the upper to the top of the lower; negative where they are one in the other. */
  readonly asStated: Metres;
  readonly span: Span;
  readonly open: Reason | null;
  readonly above: ReviewPipe;
};

/**
 * Clear height between two pipes where they cross. By levels where both have them, else by depths below the one
 * ground at the crossing; null where one has neither.
 */
export function verticalGap(
  a: ReviewPipe,
  alongA: Metres,
  b: ReviewPipe,
  alongB: Metres,
): VerticalGap | null {
  const heights = heightsAt(a, alongA, b, alongB);
  if (heights === null) return null;
  const [heightA, heightB] = heights;
  const gaps: Metres[] = [];
  for (const readingA of a.section.readings) {
    for (const readingB of b.section.readings) {
      for (const sizeA of SIDES) {
        for (const sizeB of SIDES) gaps.push(gapOf(heightA, readingA, sizeA, heightB, readingB, sizeB).gap);
      }
    }
  }
  const { gap, aboveIsA } = gapOf(
    heightA,
    a.section.readings[0]!,
    'low',
    heightB,
    b.section.readings[0]!,
    'low',
  );
  const sizesOpen = a.section.halfWidth === null || b.section.halfWidth === null;
  return {
    asStated: gap,
    span: { low: Math.min(...gaps), high: Math.max(...gaps) },
    open: sizesOpen ? 'diameter_missing' : gaps.length > 4 ? 'depth_reference_unknown' : null,
    above: aboveIsA ? a : b,
  };
}

/** Smallest and largest size, where a size is not stated. */
const SIDES = ['low', 'high'] as const;

function heightsAt(a: ReviewPipe, alongA: Metres, b: ReviewPipe, alongB: Metres): [Metres, Metres] | null {
  const at = (ends: EndLevels, pipe: ReviewPipe, along: Metres) => interpolate(ends, along, pipe.length);
  const levelA = at(a.levels, a, alongA);
  const levelB = at(b.levels, b, alongB);
  if (levelA !== null && levelB !== null) return [levelA, levelB];
  const depthA = at(a.depths, a, alongA);
  const depthB = at(b.depths, b, alongB);
  return depthA !== null && depthB !== null ? [-depthA, -depthB] : null;
}

function gapOf(
  heightA: Metres,
  readingA: Reading,
  sizeA: keyof Span,
  heightB: Metres,
  readingB: Reading,
  sizeB: keyof Span,
): { gap: Metres; aboveIsA: boolean } {
  const topA = heightA + readingA.toTop[sizeA];
  const bottomA = heightA - readingA.toBottom[sizeA];
  const topB = heightB + readingB.toTop[sizeB];
  const bottomB = heightB - readingB.toBottom[sizeB];
  return { gap: Math.max(bottomA - topB, bottomB - topA), aboveIsA: topA + bottomA >= topB + bottomB };
}
