import type { PipeProperties } from '../../model/schema/pipes';
import type { Metres } from '../../model/units';
import { ASSUMED_RADIUS_M } from './assumedDepths';

/** The cross-section of a pipe as it is drawn. */
export type PipeSection = {
  readonly shape: 'round' | 'box';
  readonly halfWidth: Metres;
  /** From the centre to the outer top. */
  readonly halfHeight: Metres;
  /** From the centre to the inner bottom. */
  readonly innerHalfHeight: Metres;
};

type Sizes = Pick<PipeProperties, 'diameter_mm' | 'section_width_mm' | 'section_height_mm' | 'wall_mm'>;

export function pipeSection(pipe: Sizes): PipeSection {
  const wall = (pipe.wall_mm ?? 0) / 1000;
  if (pipe.diameter_mm == null && (pipe.section_width_mm != null || pipe.section_height_mm != null)) {
    const width = (pipe.section_width_mm ?? pipe.section_height_mm!) / 2000;
    const height = (pipe.section_height_mm ?? pipe.section_width_mm!) / 2000;
    return { shape: 'box', halfWidth: width + wall, halfHeight: height + wall, innerHalfHeight: height };
  }
  const inner = pipe.diameter_mm == null ? ASSUMED_RADIUS_M : pipe.diameter_mm / 2000;
  return { shape: 'round', halfWidth: inner + wall, halfHeight: inner + wall, innerHalfHeight: inner };
}
