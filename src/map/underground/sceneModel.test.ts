import { expect, test } from 'vitest';
import type { SceneContents } from '../../host/projectHost';
import { depthCounts, sceneModel } from './sceneModel';

const contents: SceneContents = {
  compoundId: 'a',
  features: {
    compounds: [
      {
        type: 'Feature',
        properties: { id: 'a' },
        geometry: { type: 'Polygon', coordinates: [[[0, 0], [0.002, 0], [0.002, 0.002], [0, 0.002], [0, 0]]] }, // biome-ignore format: a ring
      },
    ],
    pipes: [
      {
        type: 'Feature',
        properties: {
          id: 'p1',
          category: 'foul',
          diameter_mm: 400,
          start_depth_m: 1.2,
          end_depth_m: 2.2,
          start_node: 'n1',
          end_node: 'n2',
        },
        geometry: { type: 'LineString', coordinates: [[0.001, 0.001], [0.0015, 0.001]] }, // biome-ignore format: a line
      },
      {
        type: 'Feature',
        properties: { id: 'p2', category: 'power' },
        geometry: { type: 'LineString', coordinates: [[0.001, 0.001], [0.001, 0.0015]] }, // biome-ignore format: a line
      },
    ],
    pipe_nodes: [
      {
        type: 'Feature',
        properties: { id: 'n2', category: 'foul', kind: 'manhole' },
        geometry: { type: 'Point', coordinates: [0.0015, 0.001] },
      },
    ],
    buildings: [
      {
        type: 'Feature',
        properties: { id: 'b', floors: 6 },
        geometry: { type: 'Polygon', coordinates: [[[0, 0], [0.001, 0], [0.001, 0.001], [0, 0]]] }, // biome-ignore format: a ring
      },
    ],
  },
};

test('a compound becomes a scene around its middle', () => {
  const model = sceneModel(contents)!;
  expect(model.frame.origin).toEqual([0.001, 0.001]);
  const [foul] = model.pipes;
  expect(foul!.lines[0]![0]).toEqual([0, 0, 1]);
  expect(foul!.lines[0]![1]![0]).toBeCloseTo(55.597, 2);
  expect(foul!.lines[0]![1]![2]).toBeCloseTo(2, 12);
  // The manhole reaches the bottom of the drain, the deepest thing here.
  expect(model.nodes[0]!.shaft.bottom).toBeCloseTo(2.2, 12);
  expect(model.reach).toBeCloseTo(2.2, 12);
  expect(model.buildings[0]!.height).toBeCloseTo(17.4, 12);
  expect(depthCounts(model.pipes)).toEqual({ stated: 1, elevation: 0, one_end: 0, assumed: 1 });
});

test('a compound that is not there has no scene', () => {
  expect(sceneModel({ compoundId: 'b', features: contents.features })).toBeNull();
});
