import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import type { LayerFeature } from '../../model/layer';
import { snapJoints } from './snapJoints';

/** Metres north of 32°N 118°E as a position; 1 m are 1/111 320 of a degree. */
const north = (metres: number): Position => [118, 32 + metres / 111_320];

function pipe(...coordinates: Position[]): LayerFeature<'pipes'> {
  return {
    type: 'Feature',
    properties: { id: 'p', category: 'water' },
    geometry: { type: 'LineString', coordinates },
  } as LayerFeature<'pipes'>;
}
function node(coordinates: Position): LayerFeature<'pipe_nodes'> {
  return {
    type: 'Feature',
    properties: { id: 'n', category: 'water' },
    geometry: { type: 'Point', coordinates },
  } as LayerFeature<'pipe_nodes'>;
}
const ends = (pipes: readonly LayerFeature<'pipes'>[]) =>
  pipes.map(({ geometry }) => (geometry as { coordinates: Position[] }).coordinates);

it('joins ends that miss each other by less than a centimetre, to the first', async () => {
  const snapped = await snapJoints([pipe(north(0), north(10)), pipe(north(10.009), north(20))], []);
  expect(ends(snapped.pipes)[1]).toEqual([north(10), north(20)]);
  expect(snapped.notes).toHaveLength(1);
  expect(snapped.notes[0]).toMatchObject({ at: 1, note: { code: 'joint_snapped' } });
  expect(snapped.notes[0]!.note.detail).toContain('9.0 mm');
});

it('joins them to the node where there is one, their heights kept', async () => {
  const high: Position = [...north(10.004), 5];
  const snapped = await snapJoints([pipe(north(0), high), pipe(north(10.002), north(20))], [node(north(10))]);
  expect(ends(snapped.pipes)).toEqual([
    [north(0), [...north(10), 5]],
    [north(10), north(20)],
  ]);
});

it('joins across the whole width of a country alike', async () => {
  const east = (lon: number, metres: number): Position => [
    lon + metres / (111_320 * Math.cos((32 * Math.PI) / 180)),
    32 + metres / 111_320,
  ];
  for (const lon of [-120, 0, 75, 118, 179]) {
    const near = [pipe(east(lon, 0), east(lon, 10)), pipe(east(lon, 10.006), east(lon, 20))];
    expect((await snapJoints(near, [])).notes).toHaveLength(1);
    const far = [pipe(east(lon, 0), east(lon, 10)), pipe(east(lon, 10.008), east(lon, 20))];
    expect((await snapJoints(far, [])).notes).toHaveLength(0);
  }
});

it.each<[string, LayerFeature<'pipes'>[], LayerFeature<'pipe_nodes'>[]]>([
  ['ends that meet', [pipe(north(0), north(10)), pipe(north(10), north(20))], []],
  ['ends farther off', [pipe(north(0), north(10)), pipe(north(10.011), north(20))], []],
  [
    'two nodes',
    [pipe(north(0), north(10.003)), pipe(north(10.004), north(20))],
    [node(north(10)), node(north(10.008))],
  ],
  ['a pipe shorter than that', [pipe(north(0), north(0.005))], []],
  [
    'a chain that reaches farther',
    [pipe(north(-9), north(0)), pipe(north(0.008), north(9)), pipe(north(0.016), [119, 32])],
    [],
  ],
])('leaves %s alone', async (_name, pipes, nodes) => {
  const snapped = await snapJoints(pipes, nodes);
  expect(snapped.pipes).toBe(pipes);
  expect(snapped.notes).toEqual([]);
});

it('is done after once', async () => {
  const once = await snapJoints(
    [pipe(north(0), north(10)), pipe(north(10.009), north(20)), pipe(north(10.005), [119, 32])],
    [],
  );
  expect(once.notes).toHaveLength(2);
  expect((await snapJoints(once.pipes, [])).notes).toEqual([]);
});

it('does not compare a heap of ends with each other', async () => {
  const heap = Array.from({ length: 20_000 }, (_, i) => pipe([118 + i * 1e-12, 32], [118.1, 32 + i * 1e-4]));
  const start = performance.now();
  await snapJoints(heap, []);
  expect(performance.now() - start).toBeLessThan(3000);
});

it('can be cancelled', async () => {
  const controller = new AbortController();
  controller.abort();
  const near = [pipe(north(0), north(10)), pipe(north(10.006), north(20))];
  await expect(snapJoints(near, [], { signal: controller.signal })).rejects.toMatchObject({
    problem: { code: 'cancelled' },
  });
});
