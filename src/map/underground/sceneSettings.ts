import type { FeatureRef } from '../../model/featureRef';
import type { LayersSlice } from '../../state/slices/layers';
import type { MapTheme } from '../pipeColours';

/** Everything besides the compound itself that decides how the scene looks. */
export type SceneSettings = Pick<LayersSlice, 'hidden' | 'opacity' | 'pipeFilter' | 'isolated'> & {
  readonly exaggeration: number;
  readonly selected: FeatureRef | null;
  readonly hovered: FeatureRef | null;
  readonly theme: MapTheme;
};
