import type { LayerId } from '../model/layer';

/**
 * The GeoJSON sources of the plan view: one a layer, and those derived for drawing.
 * Every drawn feature carries `id`, `compound` (the id of the compound it lies in, or null) and the
 * few properties its style needs.
 */
export const DERIVED_SOURCES = ['compound_labels', 'marking_hatch', 'marking_text'] as const;
export type SourceId = LayerId | (typeof DERIVED_SOURCES)[number];
