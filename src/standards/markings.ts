import { figuresOf } from './figure';

const NOTICE = '应急消〔2019〕334号';

/** Fire-lane markings. */
export const MARKING = figuresOf('marking', {
  edge_line_offset_from_road_edge: [0.3, 'm', NOTICE, 'annex', 'page'],
  edge_line_width: [0.15, 'm', NOTICE, 'annex', 'page'],
  box_interval: [20, 'm', NOTICE, 'annex', 'page'],
  entrance_mesh_outer_line_width: [0.2, 'm', NOTICE, 'annex', 'page'],
  entrance_mesh_grid_line_width: [0.1, 'm', NOTICE, 'annex', 'page'],
  entrance_mesh_grid_angle_deg: [45, '°', NOTICE, 'annex', 'page'],
});

/** Duties of the notice without a figure. */
export const MARKING_DUTY = figuresOf('marking_duty', {
  kerb: [null, 'm', NOTICE, 'annex', 'page'],
  entrance_mesh: [null, 'm', NOTICE, 'annex', 'page'],
  signs: [null, 'm', NOTICE, 'annex', 'page'],
});

/** Shares of the compounds that the marking programme sets itself, one stage after the other. */
export const PROGRAMME_TARGETS_PCT = [30, 70, 100] as const;
