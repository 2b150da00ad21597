import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { RuleTally } from '../engine';
import type { Reason } from '../finding';
import { RULE_IDS, type RuleId } from '../ruleIds';
import { node, pipe, plan, reviewOf } from '../testReview';

type Layers = Parameters<typeof reviewOf>[0];
type Case = readonly [RuleId, Layers, Partial<RuleTally>, Reason?];

const along: [number, number][] = [
  [0, 0],
  [30, 0],
];
const water = (facts = {}) => pipe('w', 'water', along, facts);
const drain = (facts = {}) =>
  pipe('f', 'foul', along, {
    diameter_mm: 300,
    depth_reference: 'invert',
    flow_direction: 'forward',
    ...facts,
  });
const gas = (facts = {}) =>
  pipe(
    'g',
    'gas',
    [
      [0, 0.6],
      [30, 0.6],
    ],
    facts,
  );
const lane = (facts = {}) => feature('fire_lanes', plan.line([0, 0], [60, 0]), { id: 'l', ...facts });
const house = (facts = {}) => feature('buildings', plan.rectangle(0, 1.2, 20, 10), { id: 'h', ...facts });
const stall = (facts = {}) => feature('parking', plan.rectangle(0, 0, 2.5, 5.5), { id: 's', ...facts });
const compound = (facts = {}) =>
  feature('compounds', plan.rectangle(-5, -5, 100, 100), { id: 'c', ...facts });

/** Absent is not zero: what a rule needs and the data do not say is told, or counted, and never passed. */
const CASES: readonly Case[] = [
  [
    'pipe_horizontal',
    { pipes: [water(), gas({ diameter_mm: null })] },
    { cannot_tell: 1 },
    'diameter_missing',
  ],
  [
    'pipe_horizontal',
    { pipes: [water(), gas({ survey_method: null })] },
    { cannot_tell: 1 },
    'survey_method_unknown',
  ],
  [
    'pipe_vertical',
    {
      pipes: [
        water({ start_depth_m: null }),
        pipe('g', 'gas', [
          [9, -5],
          [9, 5],
        ]),
      ],
    },
    { cannot_tell: 1 },
    'depth_missing',
  ],
  [
    'pipe_building',
    { pipes: [water({ diameter_mm: null })], buildings: [house()] },
    { cannot_tell: 1 },
    'diameter_missing',
  ],
  [
    'pipe_building',
    { pipes: [water({ survey_method: null })], buildings: [house()] },
    { cannot_tell: 1 },
    'survey_method_unknown',
  ],
  [
    'pipe_under_building',
    {
      pipes: [water({ survey_method: 'records' })],
      buildings: [feature('buildings', plan.rectangle(5, -5, 9, 9), { id: 'h' })],
    },
    { cannot_tell: 1 },
    'survey_method_unknown',
  ],
  ['pipe_foundation', { pipes: [water()], buildings: [house()] }, { not_checkable: 1 }],
  [
    'pipe_tree',
    {
      pipes: [water({ survey_method: null })],
      obstacles: [feature('obstacles', plan.point(9, 1), { id: 't', kind: 'tree' })],
    },
    { cannot_tell: 1 },
    'survey_method_unknown',
  ],
  [
    'pipe_obstacle',
    { pipes: [water()], obstacles: [feature('obstacles', plan.point(9, 1), { id: 't' })] },
    { not_checkable: 1 },
  ],
  ['cover', { pipes: [water({ end_depth_m: null })] }, { not_checkable: 1 }],
  ['drain_slope', { pipes: [drain({ start_elevation_m: 9 })] }, { not_checkable: 1 }],
  [
    'drain_slope',
    { pipes: [drain({ diameter_mm: null, start_elevation_m: 9.1, end_elevation_m: 9 })] },
    { cannot_tell: 1 },
    'diameter_not_stated',
  ],
  [
    'drain_adverse_slope',
    { pipes: [drain({ start_elevation_m: 9, end_elevation_m: 10, flow_direction: null })] },
    { not_checkable: 1 },
  ],
  ['drain_diameter_decrease', { pipes: [drain({ flow_direction: null })] }, { not_checkable: 1 }],
  ['drain_invert_step', { pipes: [drain({ flow_direction: null })] }, { not_checkable: 1 }],
  ['manhole_spacing', { pipes: [drain({ diameter_mm: null })] }, { not_checkable: 1 }],
  ['drain_end', { pipes: [drain({ flow_direction: null })] }, { not_checkable: 1 }],
  ['drain_no_outfall', { pipes: [drain()] }, { cannot_tell: 1 }, 'kind_not_stated'],
  [
    'storm_foul_connection',
    {
      pipes: [pipe('d', 'drain', along, { start_node: 'n' })],
      pipe_nodes: [node('n', [0, 0], { category: 'foul' })],
    },
    { not_checkable: 2 },
  ],
  ['network_impossible_value', { pipes: [water({ start_depth_m: null })] }, { pass: 1, not_checkable: 1 }],
  ['network_category_code', { pipes: [water()] }, { not_checkable: 1 }],
  ['fire_lane_obstructed', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  ['fire_lane_width', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  ['fire_lane_height', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  ['fire_lane_slope', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  ['fire_lane_wall_distance', { fire_lanes: [lane()], buildings: [house()] }, { not_checkable: 1 }],
  ['fire_lane_reach', { buildings: [house()] }, { not_checkable: 1 }],
  [
    'rescue_site',
    { rescue_sites: [feature('rescue_sites', plan.rectangle(0, 0, 16, 10), { id: 'r' })] },
    { cannot_tell: 1, not_checkable: 2 },
    'height_not_stated',
  ],
  ['marking_edge_line', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  ['marking_box_spacing', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  [
    'marking_entrance_mesh',
    {
      compounds: [compound()],
      fire_lanes: [feature('fire_lanes', plan.line([-50, 9], [50, 9]), { id: 'l' })],
    },
    { not_checkable: 1 },
  ],
  ['marking_sign', { fire_lanes: [lane()] }, { not_checkable: 1 }],
  ['stall_size', { parking: [stall()] }, { cannot_tell: 1 }, 'kind_not_stated'],
  ['stall_size', { parking: [stall({ kind: 'angled' })] }, { not_checkable: 1 }],
  ['stall_placement', { parking: [stall({ kind: 'area' })] }, { not_checkable: 1 }],
  ['aisle_width', { parking: [stall({ kind: 'perpendicular' })] }, { not_checkable: 1 }],
  [
    'stall_window_distance',
    {
      parking: [feature('parking', plan.rectangle(0, -20, 20, 13), { id: 's', kind: 'area', stalls: 9 })],
      buildings: [house()],
    },
    { cannot_tell: 1 },
    'fire_resistance_grade_not_stated',
  ],
  ['feature_outside_compound', { buildings: [house()] }, { not_checkable: 1 }],
  [
    'ledger_difference',
    {
      compounds: [compound({ reported_fire_lane_m: 90 })],
      fire_lanes: [feature('fire_lanes', plan.rectangle(0, 0, 60, 4), { id: 'l' })],
    },
    { cannot_tell: 1 },
    'not_all_measured',
  ],
  [
    'ledger_difference',
    { compounds: [compound({ reported_new_parking_stalls: 7 })], parking: [stall({ kind: 'area' })] },
    { cannot_tell: 1 },
    'not_all_measured',
  ],
  [
    'ledger_unit_slip',
    {
      compounds: [compound({ reported_new_parking_stalls: 10 })],
      parking: [
        stall({ new: true }),
        feature('parking', plan.rectangle(9, 0, 9, 9), { id: 't', kind: 'area' }),
      ],
    },
    { cannot_tell: 1 },
    'not_all_measured',
  ],
];

/** Rules of the drawing alone: it is all that they need. */
const OF_THE_DRAWING: readonly RuleId[] = [
  'network_near_miss',
  'network_duplicate',
  'network_overlap',
  'network_orphan_node',
  'network_node_ends',
  'fire_lane_turning_radius',
  'fire_lane_dead_end',
  'fire_lane_ring',
  'compound_overlap',
];

describe('missing data', () => {
  for (const [rule, layers, expected, reason] of CASES) {
    it(`${rule}: ${reason ?? 'not checked'}`, () => {
      const { summary, findings } = reviewOf(layers, rule);
      const none = { pass: 0, violation: 0, cannot_tell: 0, not_checkable: 0 };
      const checked = (expected.pass ?? 0) + (expected.cannot_tell ?? 0);
      expect(summary[rule]).toEqual({ ...none, checked, ...expected });
      expect(findings.map((finding) => finding.reason)).toEqual(reason ? [reason] : []);
    });
  }

  it('has a case for every rule that needs more than the drawing', () => {
    const shown = new Set([...CASES.map(([rule]) => rule), ...OF_THE_DRAWING]);
    expect(RULE_IDS.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
