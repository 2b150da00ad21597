import { figuresOf } from './figure';

const GB = 'GB 50016';

/** 消防车登高操作场地. */
export const RESCUE_SITE = figuresOf('rescue_site', {
  annex_depth_max: [4, 'm', GB, '7.2.1', 'page'],
  gap_max_if_height_le_50: [30, 'm', GB, '7.2.1', 'page', 'should'],
  length_min_h_le_50: [15, 'm', GB, '7.2.2', 'page'],
  width_min_h_le_50: [10, 'm', GB, '7.2.2', 'page'],
  length_min_h_gt_50: [20, 'm', GB, '7.2.2', 'page'],
  width_min_h_gt_50: [10, 'm', GB, '7.2.2', 'page'],
  edge_to_wall_min: [5, 'm', GB, '7.2.2', 'page', 'should'],
  edge_to_wall_max: [10, 'm', GB, '7.2.2', 'page'],
  slope_max_pct: [3, '%', GB, '7.2.2', 'page', 'should'],
  rescue_window_clear_w: [1, 'm', GB, '7.2.5', 'page'],
  rescue_window_clear_h: [1, 'm', GB, '7.2.5', 'page'],
  rescue_window_sill_max: [1.2, 'm', GB, '7.2.5', 'page'],
  rescue_window_spacing_max: [20, 'm', GB, '7.2.5', 'page'],
});
