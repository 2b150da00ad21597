import type { Geometry, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaHolds } from '../geo/area';
import { geodesicDistance } from '../geo/geodesic';
import { localPlane } from '../geo/localPlane';
import { LAYER_IDS, type LayerCollection, type LayerId } from '../model/layer';
import { emptyProject, type Project } from '../model/project';
import { type LonLat, lonLat, type PlaneMetres } from '../model/units';
import { drawProject } from './drawProject';

const plane = localPlane([118.27, 32.08]);

describe('drawProject', () => {
  it('gives every feature its id, its compound and only what the style reads', () => {
    const project = withLayer('pipes', line([0, 0], [50, 0]), {
      id: 'p1',
      category: 'storm',
      diameter_mm: 300,
      wall_mm: 30,
      material: 'HDPE',
      start_depth_m: 1,
      end_depth_m: 2,
      start_elevation_m: 20,
      end_elevation_m: 19.8,
      owner: 'nobody draws this',
      status: null,
    });
    const { pipes } = drawProject(project, () => 'c1');
    expect(pipes?.features[0]).toMatchObject({ type: 'Feature', id: 'p1' });
    expect(pipes?.features[0]?.properties).toEqual({
      id: 'p1',
      compound: 'c1',
      category: 'storm',
      status: 'unknown',
      diameter_mm: 300,
      width_m: 0.36,
      depth_m: 1.5,
      letter: 'Y',
      label: 'DN300 HDPE',
      flow: 'forward',
    });
  });

  it('says nothing where the source says nothing', () => {
    const project = withLayer('pipes', line([0, 0], [50, 0]), { id: 'p1', category: 'water' });
    const { pipes } = drawProject(project, () => null);
    expect(pipes?.features[0]?.properties).toEqual({
      id: 'p1',
      compound: null,
      category: 'water',
      status: 'unknown',
      letter: 'J',
    });
  });

  it('leaves out sources that have nothing in them', () => {
    const project = withLayer('green', rectangle(10, 10), { id: 'g' });
    expect(Object.keys(drawProject(project, () => null))).toEqual(['green']);
  });

  it('labels a compound once, inside it, with its name in both languages and its status', () => {
    const project = withLayer('compounds', rectangle(100, 80), {
      id: 'c1',
      name: '南岳新村',
      name_en: 'Nanyue Xincun',
      status: 'completed',
    });
    const label = drawProject(project, () => null).compound_labels?.features;
    expect(label).toHaveLength(1);
    expect(label?.[0]?.properties).toMatchObject({
      id: 'c1',
      compound: 'c1',
      name: '南岳新村',
      name_en: 'Nanyue Xincun',
      status: 'completed',
    });
  });

  it('hatches an entrance mesh to scale: 0.2 m outline, 0.1 m net at 45°, inside the outline', () => {
    const mesh = rectangle(8, 4);
    const hatch = drawProject(marking('entrance_mesh', mesh, 90), () => null).marking_hatch?.features ?? [];
    expect(hatch.map(({ properties }) => [properties?.part, properties?.width_m])).toEqual([
      ['grid', 0.1],
      ['outline', 0.2],
    ]);
    const lines = (hatch[0]!.geometry as { coordinates: number[][][] }).coordinates;
    // Across 45° an 8 m by 4 m rectangle spans 12/√2 = 8.49 m: nine lines a way at one metre.
    expect(lines).toHaveLength(18);
    for (const [from, to] of lines) {
      const middle: LonLat = [(from![0]! + to![0]!) / 2, (from![1]! + to![1]!) / 2];
      expect(areaHolds(mesh, middle)).toBe(true);
      const [a, b] = [plane.toPlane(lonLat(from!)), plane.toPlane(lonLat(to!))];
      const slope = Math.abs((b[1] - a[1]) / (b[0] - a[0]));
      expect(slope).toBeCloseTo(1, 3);
      expect(geodesicDistance(lonLat(from!), lonLat(to!))).toBeLessThanOrEqual(4 * Math.SQRT2 + 0.001);
    }
  });

  it('writes the words of a box along the driving direction, fitted into it', () => {
    const northward = drawProject(marking('box', rectangle(4, 8), 0), () => null).marking_text;
    expect(northward?.features[0]?.properties).toMatchObject({
      text: '消防车道\n禁止占用',
      rotate_deg: -90,
      size_m: expect.closeTo((4 * 0.86) / 2.4, 3),
    });
    const narrow = drawProject(marking('box', rectangle(12, 1), null), () => null).marking_text;
    const { text, size_m } = narrow!.features[0]!.properties as { text: string; size_m: number };
    expect(text).toBe('消防车道 禁止占用');
    expect(size_m).toBeCloseTo(0.86 / 1.2, 2);
  });

  it('cuts every text that it hands to the map, however long the source made it', () => {
    const text = 'a word and '.repeat(100_000);
    const named = { id: 'a', name: text, name_en: text, material: text, use: text, species: text, text };
    const markings = { kind: 'box', bearing_deg: 0, ...named };
    const projects = [
      ...LAYER_IDS.map((layer) => withLayer(layer, rectangle(4, 8), { category: 'water', ...named })),
      withLayer('fire_lane_markings', rectangle(4, 8), markings),
    ];
    const drawn = projects.flatMap((project) => Object.values(drawProject(project, () => null)));
    const lengths = drawn.flatMap(({ features }) =>
      features.flatMap(({ properties }) => Object.values(properties!).map((value) => String(value).length)),
    );
    expect(Math.max(...lengths)).toBe(81);
  });
});

function withLayer<L extends LayerId>(
  layer: L,
  geometry: Geometry,
  properties: { id: string; [name: string]: unknown },
): Project {
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry, properties }],
  } as LayerCollection<L>;
  return { ...emptyProject('test', { zh: '测试', en: 'Test' }), layers: { [layer]: collection } };
}

function marking(kind: string, geometry: Polygon, bearing_deg: number | null): Project {
  const properties = { id: 'm1', kind, bearing_deg };
  return withLayer('fire_lane_markings', geometry, properties);
}

function line(...points: PlaneMetres[]): Geometry {
  return { type: 'LineString', coordinates: points.map((at) => [...plane.toLonLat(at)]) };
}

function rectangle(east: number, north: number): Polygon {
  const [x, y] = [east / 2, north / 2];
  const corners: PlaneMetres[] = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
    [-x, -y],
  ];
  return { type: 'Polygon', coordinates: [corners.map((at) => [...plane.toLonLat(at)])] };
}
