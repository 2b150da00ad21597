import { PIPE_CATEGORY_FACTS } from '../model/pipeCategory';
import type { PipeProperties } from '../model/schema/pipes';
import type { Metres } from '../model/units';
import type { Span } from './verdict';

/** The largest size that a pipe is taken to have whose size is not stated: none is passed on less. */
export const LARGEST_UNSTATED_M = 1;

/** How a stated depth or level is to be read: metres from what it refers to, up to the outer top and down to the outer bottom. */
export type Reading = { readonly toTop: Span; readonly toBottom: Span };

export type Section = {
  /** Half the outer width; null when no size is stated. */
  readonly halfWidth: Metres | null;
  /** One reading where the reference is stated, two where it is not and they differ; the usual one first. */
  readonly readings: readonly Reading[];
};

type Sizes = Pick<
  PipeProperties,
  'category' | 'diameter_mm' | 'section_width_mm' | 'section_height_mm' | 'wall_mm' | 'depth_reference'
>;

/**
 * The cross-section. A diameter or a section is the inner size and the wall comes on top; a wall that is not
 * stated counts nothing.
 */
export function sectionOf(pipe: Sizes): Section {
  const wall = (pipe.wall_mm ?? 0) / 1000;
  const width = pipe.diameter_mm ?? pipe.section_width_mm ?? pipe.section_height_mm ?? null;
  const height = pipe.diameter_mm ?? pipe.section_height_mm ?? pipe.section_width_mm ?? null;
  const inner: Span =
    height === null ? { low: 0, high: LARGEST_UNSTATED_M } : { low: height / 1000, high: height / 1000 };
  const crown: Reading = {
    toTop: { low: 0, high: 0 },
    toBottom: { low: inner.low + 2 * wall, high: inner.high + 2 * wall },
  };
  const invert: Reading = {
    toTop: { low: inner.low + wall, high: inner.high + wall },
    toBottom: { low: wall, high: wall },
  };
  const usual = pipe.depth_reference ?? PIPE_CATEGORY_FACTS[pipe.category].defaultDepthReference;
  const first = usual === 'crown' ? crown : invert;
  const other = usual === 'crown' ? invert : crown;
  return {
    halfWidth: width === null ? null : width / 2000 + wall,
    readings: pipe.depth_reference == null ? [first, other] : [first],
  };
}
