/** What a click on means a finding, before anything under it. */
export const CLUSTER_LAYER = 'finding-overview-cluster';
export const MARK_LAYER = 'finding-overview-mark';
