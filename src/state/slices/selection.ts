import type { CompoundContents, FeatureDetail } from '../../host/projectHost';
import type { FeatureRef } from '../../model/featureRef';

export type SelectionSlice = {
  readonly compoundId: string | null;
  /** The feature inside (or outside) a compound that is looked at. */
  readonly feature: FeatureRef | null;
  /** Answers of the host for the two above; null while it is asked. */
  readonly contents: CompoundContents | null;
  readonly detail: FeatureDetail | null;
  /** The host knows no such feature: an old link, or a change that took it away. */
  readonly missing: boolean;
  readonly hovered: FeatureRef | null;
  /** Result of a box select. */
  readonly box: readonly FeatureRef[];
};

export const initialSelection: SelectionSlice = {
  compoundId: null,
  feature: null,
  contents: null,
  detail: null,
  missing: false,
  hovered: null,
  box: [],
};
