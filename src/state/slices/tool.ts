import type { LonLat } from '../../model/units';

export type ToolSlice = {
  readonly active: 'none' | 'measure_distance' | 'measure_area' | 'box_select';
  /** Vertices of the measure under way. */
  readonly points: readonly LonLat[];
  readonly finished: boolean;
};

export const initialTool: ToolSlice = { active: 'none', points: [], finished: false };
