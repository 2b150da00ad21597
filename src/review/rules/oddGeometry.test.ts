import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { feature, projectOf } from '../../../test/builders/plan';
import type { LayerFeature, LayerId } from '../../model/layer';
import { ruleBook } from '../../standards/ruleBook';
import { review } from '../engine';
import { node, pipe, plan } from '../testReview';

type Path = [number, number][];
type Layers = { [L in LayerId]?: LayerFeature<L>[] };

/** Every rule over one odd project: pass, violation, cannot tell, not checkable; rules with nothing are left out. */
function tallies(layers: Layers): Record<string, string> {
  const { summary } = review(projectOf(layers), ruleBook());
  const told: Record<string, string> = {};
  for (const [rule, { pass, violation, cannot_tell, not_checkable }] of Object.entries(summary)) {
    const parts = [
      [pass, 'pass'],
      [violation, 'violation'],
      [cannot_tell, 'cannot_tell'],
      [not_checkable, 'not_checkable'],
    ] as const;
    const text = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ');
    if (text !== '') told[rule] = text;
  }
  return told;
}

/** A bow-tie: the ring crosses itself; its two halves do not cancel out. */
const bowTie = (east: number, north: number, side: number): Polygon =>
  plan.polygon([east, north], [east + side, north + side], [east + side, north], [east, north + 0.75 * side]);
const box = (east: number, north: number, width: number, depth: number): Position[][] =>
  plan.rectangle(east, north, width, depth).coordinates;
const along: Path = [
  [0, 0],
  [20, 0],
];

describe('odd pipes', () => {
  it('of no length: a place has distances, but no slope and no stretch under anything', () => {
    const point: Path = [
      [10, 0.7],
      [10, 0.7],
    ];
    const facts = { flow_direction: 'forward', start_elevation_m: 9, end_elevation_m: 8 } as const;
    const layers: Layers = {
      pipes: [pipe('w', 'water', along), pipe('p', 'foul', point, facts)],
      pipe_nodes: [node('n', [10, 0.7], { kind: 'manhole', category: 'foul' })],
      buildings: [feature('buildings', plan.rectangle(0, 3.2, 20, 10), { id: 'h' })],
      obstacles: [feature('obstacles', plan.point(10, 1.5), { id: 't', kind: 'tree' })],
    };
    expect(tallies(layers)).toEqual({
      // A drain joined to itself: round in a loop.
      drain_end: '1 violation',
      drain_no_outfall: '1 violation',
      drain_slope: '1 not_checkable',
      drain_adverse_slope: '1 not_checkable',
      manhole_spacing: '1 pass',
      storm_foul_connection: '2 pass',
      // 0.5 m between them; 2.4 m from the house, 1.4 and 0.7 m from the tree.
      pipe_horizontal: '1 violation',
      pipe_building: '1 violation',
      pipe_tree: '2 violation',
      pipe_under_building: '1 pass, 1 not_checkable',
      pipe_foundation: '1 not_checkable',
      cover: '2 pass',
      network_impossible_value: '3 pass, 1 violation',
      network_overlap: '1 pass, 1 not_checkable',
      network_duplicate: '2 pass',
      network_near_miss: '4 pass',
      network_orphan_node: '1 pass',
      network_category_code: '3 not_checkable',
      feature_outside_compound: '1 not_checkable',
      fire_lane_reach: '1 not_checkable',
    });
  });

  it('that close: the ends meet, and the loop has no outfall', () => {
    const loop: Path = [
      [0, 0],
      [30, 0],
      [30, 30],
      [0, 30],
      [0, 0],
    ];
    const facts = { flow_direction: 'forward', diameter_mm: 300 } as const;
    expect(tallies({ pipes: [pipe('l', 'foul', loop, facts)] })).toEqual({
      drain_end: '1 violation',
      drain_no_outfall: '1 violation',
      drain_slope: '1 not_checkable',
      drain_adverse_slope: '1 not_checkable',
      // 120 m round.
      manhole_spacing: '1 violation',
      storm_foul_connection: '2 pass',
      // No building, tree or manhole is drawn that the pipes could be held against.
      pipe_building: '1 not_checkable',
      pipe_foundation: '1 not_checkable',
      pipe_tree: '1 not_checkable',
      pipe_obstacle: '1 not_checkable',
      pipe_under_building: '1 not_checkable',
      cover: '1 pass',
      network_impossible_value: '2 pass',
      network_overlap: '1 pass',
      network_duplicate: '1 pass',
      network_near_miss: '2 pass',
      network_category_code: '1 not_checkable',
    });
  });

  it('of parts that lie apart: each part by itself, and the jump between them is no pipe', () => {
    const parts = feature(
      'pipes',
      {
        type: 'MultiLineString',
        coordinates: [plan.line([0, 0], [10, 0]).coordinates, plan.line([30, 0], [40, 0]).coordinates],
      },
      { ...pipe('m', 'foul', along).properties, id: 'm' },
    );
    const layers: Layers = {
      pipes: [
        parts,
        pipe('c', 'water', [
          [20, -5],
          [20, 5],
        ]),
        pipe('d', 'water', [
          [35, -5],
          [35, 5],
        ]),
      ],
      buildings: [feature('buildings', plan.rectangle(15, -3, 4, 6), { id: 'h' })],
      obstacles: [feature('obstacles', plan.point(25, 0.3), { id: 't', kind: 'tree' })],
    };
    expect(tallies(layers)).toEqual({
      // Where d crosses the second part; c and the tree stand in the gap, and c 0.9 m from the house.
      pipe_vertical: '1 violation',
      pipe_building: '1 violation',
      pipe_under_building: '3 pass',
      pipe_foundation: '1 not_checkable',
      cover: '3 pass',
      drain_end: '1 not_checkable',
      drain_no_outfall: '1 cannot_tell',
      drain_slope: '1 not_checkable',
      drain_adverse_slope: '1 not_checkable',
      drain_diameter_decrease: '1 not_checkable',
      drain_invert_step: '1 not_checkable',
      manhole_spacing: '1 not_checkable',
      storm_foul_connection: '2 pass',
      network_impossible_value: '6 pass',
      network_overlap: '3 pass',
      network_duplicate: '3 pass',
      network_near_miss: '6 pass',
      network_category_code: '3 not_checkable',
      feature_outside_compound: '1 not_checkable',
      fire_lane_reach: '1 not_checkable',
    });
  });

  it('upon one another: gas on water has no distance and no crossing, water on water is drawn twice', () => {
    const half: Path = [
      [5, 0],
      [15, 0],
    ];
    const layers: Layers = {
      pipes: [pipe('a', 'water', along), pipe('b', 'water', half), pipe('g', 'gas', half)],
    };
    expect(tallies(layers)).toEqual({
      pipe_horizontal: '2 violation',
      // No building, tree or manhole is drawn that the pipes could be held against.
      pipe_building: '3 not_checkable',
      pipe_foundation: '3 not_checkable',
      pipe_tree: '3 not_checkable',
      pipe_obstacle: '3 not_checkable',
      pipe_under_building: '3 not_checkable',
      cover: '3 pass',
      network_overlap: '2 pass, 1 violation',
      network_duplicate: '3 pass',
      network_near_miss: '6 pass',
      network_impossible_value: '6 pass',
      network_category_code: '3 not_checkable',
    });
  });

  it('that cross at a vertex of both', () => {
    const layers: Layers = {
      pipes: [
        pipe('w', 'water', [
          [-10, 0],
          [0, 0],
          [10, 0],
        ]),
        pipe('g', 'gas', [
          [0, -10],
          [0, 0],
          [0, 10],
        ]),
      ],
    };
    expect(tallies(layers)).toEqual({
      pipe_vertical: '1 violation',
      // No building, tree or manhole is drawn that the pipes could be held against.
      pipe_building: '2 not_checkable',
      pipe_foundation: '2 not_checkable',
      pipe_tree: '2 not_checkable',
      pipe_obstacle: '2 not_checkable',
      pipe_under_building: '2 not_checkable',
      cover: '2 pass',
      network_overlap: '2 pass',
      network_duplicate: '2 pass',
      network_near_miss: '4 pass',
      network_impossible_value: '4 pass',
      network_category_code: '2 not_checkable',
    });
  });

  it('of a single position, or of none', () => {
    const one = feature(
      'pipes',
      { type: 'LineString', coordinates: [plan.at(0, 0)] },
      { ...pipe('o', 'foul', along).properties, id: 'o' },
    );
    const none = feature(
      'pipes',
      { type: 'MultiLineString', coordinates: [] },
      { ...pipe('n', 'foul', along).properties, id: 'n' },
    );
    expect(tallies({ pipes: [one, none] })).toEqual({
      cover: '1 not_checkable',
      // No building, tree or manhole is drawn that the pipes could be held against.
      pipe_building: '1 not_checkable',
      pipe_foundation: '1 not_checkable',
      pipe_tree: '1 not_checkable',
      pipe_obstacle: '1 not_checkable',
      pipe_under_building: '1 not_checkable',
      drain_end: '1 not_checkable',
      drain_no_outfall: '1 cannot_tell',
      drain_slope: '1 not_checkable',
      drain_adverse_slope: '1 not_checkable',
      drain_diameter_decrease: '1 not_checkable',
      drain_invert_step: '1 not_checkable',
      manhole_spacing: '1 not_checkable',
      storm_foul_connection: '2 pass',
      network_overlap: '1 not_checkable',
      network_duplicate: '1 not_checkable',
      network_near_miss: '2 pass',
      // The one has no length, the other is no line.
      network_impossible_value: '1 pass, 1 violation, 1 not_checkable',
      network_category_code: '1 not_checkable',
    });
  });
});

describe('odd areas', () => {
  const court: Polygon = { type: 'Polygon', coordinates: [...box(0, 0, 40, 40), ...box(10, 10, 20, 20)] };

  it('with a hole: what stands in the hole stands outside', () => {
    const layers: Layers = {
      compounds: [feature('compounds', court, { id: 'c' })],
      buildings: [feature('buildings', plan.rectangle(15, 15, 5, 5), { id: 'h' })],
      green: [feature('green', court, { id: 'g' })],
      parking: [feature('parking', plan.rectangle(24, 20, 2.5, 5.3), { id: 's', kind: 'perpendicular' })],
      pipes: [
        pipe('w', 'water', [
          [11, 20],
          [13, 20],
        ]),
      ],
    };
    expect(tallies(layers)).toEqual({
      // The lawn fills the compound; the house and the stall stand in the hole of both.
      feature_outside_compound: '1 pass, 2 violation',
      stall_size: '1 pass',
      // On no green, house or other stall; no manhole is drawn.
      stall_placement: '3 pass, 1 not_checkable',
      aisle_width: '1 not_checkable',
      pipe_under_building: '1 pass',
      pipe_foundation: '1 not_checkable',
      pipe_tree: '1 not_checkable',
      pipe_obstacle: '1 not_checkable',
      cover: '1 pass',
      network_overlap: '1 pass',
      network_duplicate: '1 pass',
      network_near_miss: '2 pass',
      network_impossible_value: '2 pass',
      network_category_code: '1 not_checkable',
      fire_lane_reach: '1 not_checkable',
    });
  });

  it('of parts that lie apart: no rectangle, so no size; each part covers its ground', () => {
    const two = (east: number, north: number): LayerFeature['geometry'] => ({
      type: 'MultiPolygon',
      coordinates: [box(east, north, 2.5, 5.3), box(east + 10, north, 2.5, 5.3)],
    });
    const layers: Layers = {
      parking: [feature('parking', two(0, 0), { id: 's', kind: 'perpendicular' })],
      rescue_sites: [
        feature(
          'rescue_sites',
          { type: 'MultiPolygon', coordinates: [box(0, 20, 20, 10), box(100, 20, 20, 10)] },
          { id: 'r', slope_pct: 1 },
        ),
      ],
      buildings: [
        feature(
          'buildings',
          { type: 'MultiPolygon', coordinates: [box(0, 36, 20, 10), box(60, 36, 5, 5)] },
          { id: 'h', height_m: 20 },
        ),
      ],
      pipes: [
        pipe('w', 'water', [
          [40, 38],
          [59, 38],
        ]),
      ],
    };
    expect(tallies(layers)).toEqual({
      stall_size: '1 not_checkable',
      stall_placement: '1 not_checkable',
      aisle_width: '1 not_checkable',
      // 6 m from the wall, not steep, of no size that could be told.
      rescue_site: '2 pass, 1 cannot_tell',
      // 0.9 m from the second part.
      pipe_building: '1 violation',
      pipe_under_building: '1 pass',
      pipe_foundation: '1 not_checkable',
      pipe_tree: '1 not_checkable',
      pipe_obstacle: '1 not_checkable',
      cover: '1 pass',
      network_overlap: '1 pass',
      network_duplicate: '1 pass',
      network_near_miss: '2 pass',
      network_impossible_value: '2 pass',
      network_category_code: '1 not_checkable',
      feature_outside_compound: '3 not_checkable',
      fire_lane_reach: '1 not_checkable',
    });
  });

  it('that cross themselves: nobody can say which ground is meant', () => {
    const layers: Layers = {
      compounds: [
        feature('compounds', bowTie(0, 0, 100), { id: 'c', reported_land_area_m2: 5000 }),
        feature('compounds', plan.rectangle(90, 0, 50, 100), { id: 'd', reported_land_area_m2: 5000 }),
      ],
      buildings: [feature('buildings', bowTie(110, 50, 10), { id: 'h', height_m: 20 })],
      green: [feature('green', bowTie(20, 20, 10), { id: 'g' })],
      parking: [
        feature('parking', bowTie(120, 20, 5), { id: 's', kind: 'perpendicular' }),
        feature('parking', plan.rectangle(21, 21, 2.5, 5.3), { id: 't', kind: 'perpendicular' }),
      ],
      rescue_sites: [feature('rescue_sites', bowTie(108, 28, 16), { id: 'r', slope_pct: 1 })],
      turning_areas: [feature('turning_areas', bowTie(100, 5, 12), { id: 'a' })],
      pipes: [
        pipe('w', 'water', [
          [105, 51],
          [125, 51],
        ]),
      ],
    };
    expect(tallies(layers)).toEqual({
      compound_overlap: '1 cannot_tell',
      feature_outside_compound: '6 cannot_tell',
      ledger_difference: '1 pass, 1 not_checkable',
      ledger_unit_slip: '1 pass, 1 not_checkable',
      pipe_under_building: '1 cannot_tell',
      pipe_foundation: '1 not_checkable',
      pipe_tree: '1 not_checkable',
      pipe_obstacle: '1 not_checkable',
      // 6 m from the wall and not steep.
      rescue_site: '2 pass, 1 cannot_tell',
      stall_size: '1 pass, 1 not_checkable',
      // The sound stall: on no house or other stall, on the lawn nobody can tell, and no manhole is drawn.
      stall_placement: '2 pass, 1 cannot_tell, 2 not_checkable',
      aisle_width: '2 not_checkable',
      cover: '1 pass',
      network_overlap: '1 pass',
      network_duplicate: '1 pass',
      network_near_miss: '2 pass',
      network_impossible_value: '2 pass',
      network_category_code: '1 not_checkable',
      fire_lane_reach: '1 not_checkable',
    });
  });
});

describe('odd lanes', () => {
  const width = { width_m: 4, clear_height_m: 4, slope_pct: 1 } as const;

  it('that close, with a repeated vertex, and one of two parts', () => {
    const ring = feature('fire_lanes', plan.line([0, 0], [60, 0], [60, 0], [60, 60], [0, 60], [0, 0]), {
      id: 'r',
      kind: 'ring',
      ...width,
    });
    const parts = feature(
      'fire_lanes',
      {
        type: 'MultiLineString',
        coordinates: [plan.line([30, -50], [30, -2]).coordinates, plan.line([100, 0], [130, 0]).coordinates],
      },
      { id: 'p', ...width },
    );
    const stall = feature('parking', plan.rectangle(110, -1, 6, 2.5), { id: 's', kind: 'parallel' });
    expect(tallies({ fire_lanes: [ring, parts], parking: [stall] })).toEqual({
      fire_lane_width: '2 pass',
      fire_lane_height: '2 pass',
      fire_lane_slope: '2 pass',
      // 48 m from the free end of the first part to the ring; both ends of the second, 30 m long, pass.
      fire_lane_dead_end: '3 pass, 1 violation',
      fire_lane_ring: '1 violation',
      fire_lane_turning_radius: '1 pass, 1 cannot_tell',
      fire_lane_wall_distance: '2 not_checkable',
      fire_lane_obstructed: '1 pass, 1 violation',
      marking_edge_line: '2 not_checkable',
      marking_box_spacing: '2 not_checkable',
      marking_sign: '2 not_checkable',
      stall_size: '1 pass',
      stall_placement: '1 pass, 3 not_checkable',
      aisle_width: '1 not_checkable',
      feature_outside_compound: '1 not_checkable',
    });
  });
});

describe('an empty project', () => {
  it('has nothing that was checked', () => {
    expect(tallies({})).toEqual({});
    expect(tallies({ pipes: [], buildings: [], fire_lanes: [] })).toEqual({});
  });
});
