import { PIPE_CATEGORY_FACTS } from '../../../model/pipeCategory';
import type { PipeProperties } from '../../../model/schema/pipes';
import type { Metres } from '../../../model/units';

/** A pipe seen from the side: levels in metres, relative to the ground at its start. */
export type PipeSection = {
  readonly length: Metres;
  readonly start: SectionEnd;
  readonly end: SectionEnd;
  /** Clear height of the pipe; null: not stated, so the pipe is a line. */
  readonly bore: Metres | null;
  /** What the stated depth refers to, and whether the source says so. */
  readonly reference: { readonly of: 'crown' | 'invert'; readonly stated: boolean };
  /** false: no elevations, so the ground is drawn level and no fall can be told. */
  readonly groundKnown: boolean;
  /** Fall from start to end in per mille, positive downhill; null where it cannot be told. */
  readonly fallPerMille: number | null;
};

export type SectionEnd = {
  readonly ground: Metres;
  readonly crown: Metres;
  readonly invert: Metres;
  readonly statedDepth: Metres;
};

export type MissingDepth = { readonly missing: 'start' | 'end' | 'both' };

/** Works out the section; without both depths there is nothing honest to draw. */
export function pipeSection(pipe: PipeProperties, length: Metres): PipeSection | MissingDepth {
  const { start_depth_m: startDepth, end_depth_m: endDepth } = pipe;
  if (startDepth == null && endDepth == null) return { missing: 'both' };
  if (startDepth == null) return { missing: 'start' };
  if (endDepth == null) return { missing: 'end' };

  const { start_elevation_m: startLevel, end_elevation_m: endLevel } = pipe;
  const groundKnown = startLevel != null && endLevel != null;
  const endGround = groundKnown ? endLevel + endDepth - (startLevel + startDepth) : 0;
  const of = pipe.depth_reference ?? PIPE_CATEGORY_FACTS[pipe.category].defaultDepthReference;
  const height = pipe.section_height_mm ?? pipe.diameter_mm ?? null;
  const bore = height === null ? null : height / 1000;
  const end = (ground: Metres, depth: Metres) =>
    sectionEnd(ground, depth, of, bore ?? 0, (pipe.wall_mm ?? 0) / 1000);
  return {
    length,
    start: end(0, startDepth),
    end: end(endGround, endDepth),
    bore,
    reference: { of, stated: pipe.depth_reference != null },
    groundKnown,
    fallPerMille: groundKnown && length > 0 ? ((startLevel - endLevel) / length) * 1000 : null,
  };
}

/** crown is the outer top, invert the inner bottom (CJJ 61). */
function sectionEnd(
  ground: Metres,
  depth: Metres,
  of: 'crown' | 'invert',
  bore: Metres,
  wall: Metres,
): SectionEnd {
  const crown = of === 'crown' ? ground - depth : ground - depth + bore + wall;
  const invert = of === 'crown' ? crown - wall - bore : ground - depth;
  return { ground, crown, invert, statedDepth: depth };
}
