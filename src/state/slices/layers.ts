import type { PipeCategory } from '../../model/pipeCategory';
import { NO_PIPE_FILTER, type PipeFilter } from '../../model/pipeFilter';
import type { LayerGroup, LayerKey } from '../layerKeys';

export type LayersSlice = {
  readonly hidden: readonly LayerKey[];
  /** 0–1 by group. */
  readonly opacity: Readonly<Record<LayerGroup, number>>;
  readonly pipeFilter: PipeFilter;
  /** The one category shown at full strength while the others fade; null: all. */
  readonly isolated: PipeCategory | null;
  /** Fades what is above ground in plan view. */
  readonly soloUnderground: boolean;
};

export const initialLayers: LayersSlice = {
  hidden: [],
  opacity: { compound: 1, surface: 1, fire: 1, parking: 1, underground: 1, context: 1 },
  pipeFilter: NO_PIPE_FILTER,
  isolated: null,
  soloUnderground: false,
};
