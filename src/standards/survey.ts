import { figuresOf } from './figure';

const CJJ = 'CJJ 61-2003';
const PAS = 'PAS 128';

/** Accuracy of survey. Shares are of the centre depth; what a share is least of is `hidden_depth_min`. */
export const SURVEY = figuresOf('survey', {
  hidden_plan_share: [0.1, 'ratio', CJJ, 'hidden point', 'page'],
  hidden_depth_share: [0.15, 'ratio', CJJ, 'hidden point', 'page'],
  hidden_depth_min: [1, 'm', CJJ, 'hidden point', 'page'],
  point_plan: [0.05, 'm', CJJ, 'surveyed point', 'page'],
  point_height: [0.03, 'm', CJJ, 'surveyed point', 'page'],
  quality_a_plan: [0.05, 'm', PAS, 'A', 'unverified'],
  quality_a_depth: [0.025, 'm', PAS, 'A', 'unverified'],
  quality_b_plan: [0.25, 'm', PAS, 'B2', 'page'],
  quality_b_plan_share: [0.4, 'ratio', PAS, 'B2', 'page'],
  quality_b_depth_share: [0.4, 'ratio', PAS, 'B2', 'page'],
  /** The widest band that is printed for a position; it has no depth. */
  widest_plan: [0.5, 'm', PAS, 'B3', 'page'],
});

/** CJJ 61 import checks (bdjm) that have a figure. */
export const IMPORT_CHECK = figuresOf('import_check', {
  segment_length_max: [75, 'm', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  segment_length_min: [0.05, 'm', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  slope_max_deg: [30, '°', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  depth_min: [0, 'm', 'CJJ 61-2017', 'data checks', 'unverified', 'should'],
  /** The check names no figure ("a set maximum"): deeper than any trench that is dug open in a compound. */
  depth_max: [15, 'm', 'CJJ 61-2017', 'data checks, maximum left to the project', 'unverified', 'should'],
  /** 三通, 四通, 直线点 and 起止点: how many lines meet there. */
  three_way_ends: [3, 'count', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  four_way_ends: [4, 'count', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  line_point_ends: [2, 'count', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  end_point_ends: [1, 'count', 'CJJ 61-2017', 'data checks', 'page', 'should'],
});

/** Duties of the same checks that have no figure. */
export const IMPORT_DUTY = figuresOf('import_duty', {
  no_duplicate_line: [null, 'm', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  every_node_used: [null, 'm', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  network_connected: [null, 'm', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  /** Ground height is depth and height of the pipe together. */
  levels_agree: [null, 'm', 'CJJ 61-2017', 'data checks', 'page', 'should'],
  category_matches_code: [null, 'm', 'CJJ 61-2017', 'Appendix B', 'page', 'should'],
});
