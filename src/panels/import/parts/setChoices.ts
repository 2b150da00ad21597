import type { LayerId } from '../../../model/layer';
import { PIPE_CATEGORIES } from '../../../model/pipeCategory';
import {
  FIRE_LANE_KINDS,
  MARKING_KINDS,
  OBSTACLE_KINDS,
  PARKING_KINDS,
  PIPE_NODE_KINDS,
  PIPE_STATUSES,
} from '../../../model/terms';

export type SetChoice = { readonly property: string; readonly values: readonly string[] };

/** What can be said at once of all features of a part, the one that matters most first. */
export const SET_CHOICES: { readonly [L in LayerId]?: readonly SetChoice[] } = {
  pipes: [
    { property: 'category', values: PIPE_CATEGORIES },
    { property: 'status', values: PIPE_STATUSES },
  ],
  pipe_nodes: [
    { property: 'kind', values: PIPE_NODE_KINDS },
    { property: 'category', values: PIPE_CATEGORIES },
  ],
  parking: [{ property: 'kind', values: PARKING_KINDS }],
  fire_lanes: [{ property: 'kind', values: FIRE_LANE_KINDS }],
  fire_lane_markings: [{ property: 'kind', values: MARKING_KINDS }],
  obstacles: [{ property: 'kind', values: OBSTACLE_KINDS }],
};
