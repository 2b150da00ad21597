import type { LineString, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { block, positionsOf, readDrawing } from '../../../test/builders/drawing';
import { signedArea } from './ringNesting';

const insert = (name: string, ...groups: (string | number)[]) => [
  0,
  'INSERT',
  5,
  'A1',
  8,
  'MH',
  2,
  name,
  ...groups,
];
const line = (x1: number, y1: number, x2: number, y2: number, layer = '0') =>
  [0, 'LINE', 5, 'B1', 8, layer, 10, x1, 20, y1, 30, 0, 11, x2, 21, y2, 31, 0] as const;
const round = (list: readonly number[]) => list.map((value) => Number(value.toFixed(9)) + 0);

describe('entities', () => {
  it('give lines with height, layer, handle, resolved colour and line of the file', async () => {
    const { features, shapes } = await readDrawing({
      tables: [0, 'TABLE', 2, 'LAYER', 0, 'LAYER', 2, '给水', 62, -4, 6, 'DASHED', 70, 1, 0, 'ENDTAB'],
      entities: [0, 'LINE', 5, '2F', 8, '给水', 10, 1.5, 20, 2, 30, 7, 11, 3, 21, 4, 31, 8],
    });
    expect(features[0]).toMatchObject({ index: 0, layer: '给水', handle: '2F', line: 43 });
    expect(shapes[0]).toEqual({
      type: 'Feature',
      id: '2F',
      properties: { layer: '给水', handle: '2F', entity: 'LINE', color: '#00ffff', linetype: 'DASHED' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [1.5, 2, 7],
          [3, 4, 8],
        ],
      },
    });
  });

  it('closed polylines and circles become polygons, open ones lines; elevation is the third ordinate', async () => {
    const { shapes } = await readDrawing({
      entities: [
        ...[0, 'LWPOLYLINE', 8, 'a', 90, 3, 70, 1, 38, 5, 10, 0, 20, 0, 10, 4, 20, 0, 10, 4, 20, 3],
        ...[0, 'LWPOLYLINE', 8, 'a', 90, 3, 70, 0, 10, 0, 20, 0, 10, 4, 20, 0, 10, 4, 20, 3],
        ...[0, 'CIRCLE', 8, 'a', 10, 1, 20, 1, 40, 2],
        ...[0, 'POLYLINE', 8, 'a', 66, 1, 70, 8],
        ...[0, 'VERTEX', 8, 'a', 10, 0, 20, 0, 30, 1, 70, 32],
        ...[0, 'VERTEX', 8, 'a', 10, 9, 20, 0, 30, 2, 70, 32],
        ...[0, 'SEQEND'],
        ...[0, 'SOLID', 8, 'a', 10, 0, 20, 0, 11, 1, 21, 0, 12, 0, 22, 1, 13, 1, 23, 1],
      ],
    });
    expect(shapes.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'LineString',
      'Polygon',
      'LineString',
      'Polygon',
    ]);
    expect((shapes[0]!.geometry as Polygon).coordinates).toEqual([
      [
        [0, 0, 5],
        [4, 0, 5],
        [4, 3, 5],
        [0, 0, 5],
      ],
    ]);
    const area = Math.abs(signedArea((shapes[2]!.geometry as Polygon).coordinates[0] as never));
    expect(Math.abs(area - 4 * Math.PI)).toBeLessThan(4 * Math.PI * 0.001);
    expect((shapes[3]!.geometry as LineString).coordinates).toEqual([
      [0, 0, 1],
      [9, 0, 2],
    ]);
    expect(Math.abs(signedArea((shapes[4]!.geometry as Polygon).coordinates[0] as never))).toBe(1);
  });

  it('an ellipse and arcs lie on their curves', async () => {
    const { shapes } = await readDrawing({
      entities: [
        ...[0, 'ELLIPSE', 8, 'a', 10, 10, 20, 20, 30, 0, 11, 0, 21, 6, 31, 0, 40, 0.5, 41, 0, 42, Math.PI],
        ...[0, 'ARC', 8, 'a', 10, 0, 20, 0, 40, 5, 50, 350, 51, 10],
      ],
    });
    for (const [x, y] of positionsOf(shapes[0]!.geometry)) {
      expect(((x! - 10) / 3) ** 2 + ((y! - 20) / 6) ** 2).toBeCloseTo(1, 10);
      // From north over west to south, since the parameter runs counter-clockwise.
      expect(x!).toBeLessThan(10 + 1e-9);
    }
    const arc = positionsOf(shapes[1]!.geometry);
    expect(arc.every(([x]) => x! > 4.9)).toBe(true);
    expect(round(arc[0]!)).toEqual(round([5 * Math.cos(-Math.PI / 18), 5 * Math.sin(-Math.PI / 18)]));
  });

  it('text is told without its formatting, at its point', async () => {
    const { shapes } = await readDrawing({
      entities: [
        ...[0, 'TEXT', 8, 'a', 10, 1, 20, 2, 40, 2.5, 50, 90, 1, '%%c300 \\U+7ED9 45%%d %%uA%%u'],
        ...[
          0,
          'MTEXT',
          8,
          'a',
          10,
          3,
          20,
          4,
          40,
          1,
          3,
          '{\\fSimSun|b0|i0;DN',
          1,
          '\\H0.7x;200}\\P\\S1^2;\\~{\\C1;x}\\\\',
        ],
      ],
    });
    expect(shapes[0]!.properties).toMatchObject({
      text: 'Φ300 给 45° A',
      text_height_m: 2.5,
      rotation_deg: 90,
    });
    expect(shapes[1]!.properties).toMatchObject({ text: 'DN200\n1/2 x\\' });
    expect((shapes[1]!.geometry as Point).coordinates).toEqual([3, 4]);
  });

  it('a hatch has the islands of its loops, and islands in those', async () => {
    const square = (size: number, flags: number) => [
      ...[92, flags, 72, 0, 73, 1, 93, 4, 10, -size, 20, -size, 10, size, 20, -size],
      ...[10, size, 20, size, 10, -size, 20, size, 97, 0],
    ];
    const circle = [92, 1, 93, 1, 72, 2, 10, 0, 20, 0, 40, 3, 50, 0, 51, 360, 73, 1, 97, 0];
    const { shapes } = await readDrawing({
      entities: [
        ...[
          0,
          'HATCH',
          8,
          'lawn',
          10,
          0,
          20,
          0,
          30,
          0,
          210,
          0,
          220,
          0,
          230,
          1,
          2,
          'SOLID',
          70,
          1,
          71,
          0,
          91,
          3,
        ],
        ...[...square(1, 2), ...square(10, 3), ...circle, 75, 0, 76, 1, 98, 1, 10, 5, 20, 5],
      ],
    });
    const { geometry } = shapes[0]!;
    if (geometry.type !== 'MultiPolygon') throw new Error(geometry.type);
    expect(geometry.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    const areas = geometry.coordinates.map((rings) =>
      rings.map((ring) => Math.abs(signedArea(ring as never))),
    );
    expect(areas[0]![0]).toBe(400);
    expect(areas[0]![1]).toBeCloseTo(9 * Math.PI, 1);
    expect(areas[1]![0]).toBe(4);
  });

  it('a clockwise arc edge of a hatch counts its angles clockwise', async () => {
    // Half a disc: along the diameter from west to east, back over the north, which is counter-clockwise 0° to 180°.
    const edges = (arc: (string | number)[]) => [
      ...[0, 'HATCH', 8, 'a', 10, 0, 20, 0, 30, 0, 2, 'SOLID', 70, 1, 71, 0, 91, 1, 92, 1, 93, 2],
      ...[72, 1, 10, -2, 20, 0, 11, 2, 21, 0, ...arc, 97, 0, 75, 0, 76, 1, 98, 0],
    ];
    const { shapes } = await readDrawing({
      entities: [
        ...edges([72, 2, 10, 0, 20, 0, 40, 2, 50, 0, 51, 180, 73, 1]),
        ...edges([72, 2, 10, 0, 20, 0, 40, 2, 50, 180, 51, 360, 73, 0]),
        ...edges([72, 2, 10, 0, 20, 0, 40, 2, 50, 0, 51, 180, 73, 0]),
      ],
    });
    const highest = shapes.map(({ geometry }) => Math.max(...positionsOf(geometry).map(([, y]) => y!)));
    expect(highest.map((y) => Number(y.toFixed(2)))).toEqual([2, 2, 0]);
  });
});

describe('blocks', () => {
  it('a symbol is one point with its attributes, its block and its turn', async () => {
    const { shapes, problems } = await readDrawing({
      blocks: block(
        '雨水井',
        [0, 'CIRCLE', 8, '0', 10, 0, 20, 0, 40, 0.35],
        [0, 'ATTDEF', 8, '0', 10, 0, 20, 0, 2, 'NO'],
      ),
      entities: [
        ...insert('雨水井', 66, 1, 10, 5, 20, 6, 30, 7.5, 50, 30),
        ...[0, 'ATTRIB', 8, 'MH', 10, 5, 20, 6, 2, 'NO', 1, 'YS-12'],
        ...[0, 'ATTRIB', 8, 'MH', 10, 5, 20, 6, 2, '__proto__', 1, 'data'],
        ...[0, 'ATTRIB', 8, 'MH', 10, 5, 20, 6, 2, 'layer', 1, 'not ours', 0, 'SEQEND'],
      ],
    });
    expect(shapes).toHaveLength(1);
    expect(shapes[0]!.geometry).toEqual({ type: 'Point', coordinates: [5, 6, 7.5] });
    expect(shapes[0]!.properties).toMatchObject({
      NO: 'YS-12',
      block: '雨水井',
      rotation_deg: 30,
      layer: 'MH',
      layer_2: 'not ours',
    });
    expect(Object.getOwnPropertyDescriptor(shapes[0]!.properties, '__proto__')?.value).toBe('data');
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([['block_as_point', '雨水井 × 1']]);
  });

  it('a large one is taken apart: inner scale, turn and shift, then the outer ones', async () => {
    const { shapes } = await readDrawing({
      blocks: [
        ...block('inner', line(0, 0, 10, 0), line(0, 0, 0, 1, 'own')),
        ...block('outer', [0, 'INSERT', 8, '0', 2, 'inner', 10, 100, 20, 0, 41, 2, 42, 2, 50, 90]),
      ],
      entities: insert('outer', 10, 1000, 20, 2000, 41, 3, 42, 3, 43, 3, 50, 180),
    });
    // (10, 0) → ×2 (20, 0) → 90° (0, 20) → +100 (100, 20) → ×3 (300, 60) → 180° (-300, -60) → (700, 1940)
    expect(positionsOf(shapes[0]!.geometry).map(round)).toEqual([
      [700, 2000],
      [700, 1940],
    ]);
    // (0, 1) → (0, 2) → (-2, 0) → (98, 0) → (294, 0) → (-294, 0)
    expect(positionsOf(shapes[1]!.geometry).map(round)).toEqual([
      [700, 2000],
      [706, 2000],
    ]);
    expect(shapes.map(({ properties }) => properties!.layer)).toEqual(['MH', 'own']);
    expect(shapes[0]!.properties).toMatchObject({ block: 'inner', handle: 'A1/B1' });
  });

  it('extrusion (0, 0, -1) mirrors x, and a negative scale mirrors back', async () => {
    const { shapes } = await readDrawing({
      blocks: block('wide', line(0, 0, 20, 5)),
      entities: [
        ...insert('wide', 10, -100, 20, 50, 210, 0, 220, 0, 230, -1),
        ...insert('wide', 10, -100, 20, 50, 41, -1, 210, 0, 220, 0, 230, -1),
        ...[0, 'ARC', 8, 'a', 10, -10, 20, 0, 40, 1, 50, 0, 51, 90, 210, 0, 220, 0, 230, -1],
      ],
    });
    expect(positionsOf(shapes[0]!.geometry).map(([x, y]) => round([x!, y!]))).toEqual([
      [100, 50],
      [80, 55],
    ]);
    expect(positionsOf(shapes[1]!.geometry).map(([x, y]) => round([x!, y!]))).toEqual([
      [100, 50],
      [120, 55],
    ]);
    const arc = positionsOf(shapes[2]!.geometry).map(round);
    expect([arc[0], arc.at(-1)]).toEqual([
      [9, 0],
      [10, 1],
    ]);
  });

  it('an array repeats along its turned rows and columns', async () => {
    const { shapes } = await readDrawing({
      blocks: block('lamp', [0, 'CIRCLE', 8, '0', 10, 0, 20, 0, 40, 1]),
      entities: insert('lamp', 10, 0, 20, 0, 50, 90, 70, 2, 71, 3, 44, 10, 45, 5),
    });
    expect(shapes.map(({ geometry }) => round((geometry as Point).coordinates))).toEqual([
      [0, 0],
      [0, 10],
      [-5, 0],
      [-5, 10],
      [-10, 0],
      [-10, 10],
    ]);
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(6);
  });

  it('one outline of a stall is the stall, by block colour and all', async () => {
    const { shapes } = await readDrawing({
      blocks: block('车位', [
        0,
        'LWPOLYLINE',
        8,
        '0',
        62,
        0,
        70,
        1,
        10,
        0,
        20,
        0,
        10,
        2.5,
        20,
        0,
        10,
        2.5,
        20,
        5.3,
        10,
        0,
        20,
        5.3,
      ]),
      entities: insert('车位', 62, 5, 10, 0, 20, 0),
    });
    expect(shapes[0]!.geometry.type).toBe('Polygon');
    expect(shapes[0]!.properties).toMatchObject({ layer: 'MH', block: '车位', color: '#0000ff' });
  });

  it('blocks that hold themselves, multiply without end or are missing are refused by handle', async () => {
    const tens = Array.from({ length: 9 }, (_, i) =>
      block(
        `b${i}`,
        ...Array.from({ length: 10 }, () => [0, 'INSERT', 8, '0', 2, `b${i + 1}`, 10, 0, 20, 0]),
      ),
    ).flat();
    const { shapes, problems } = await readDrawing({
      blocks: [
        ...tens,
        ...block('b9', line(0, 0, 1, 1)),
        ...block('self', [0, 'INSERT', 8, '0', 2, 'SELF', 10, 0, 20, 0]),
      ],
      entities: [
        ...insert('b0', 10, 0, 20, 0),
        ...insert('self', 10, 0, 20, 0),
        ...insert('b9', 10, 0, 20, 0, 70, 65535, 71, 65535, 44, 1, 45, 1),
        ...insert('nowhere', 10, 0, 20, 0),
        ...line(0, 0, 5, 5),
      ],
    });
    expect(shapes).toHaveLength(1);
    expect(problems.map(({ code, handle, detail }) => [code, handle, detail])).toEqual([
      ['too_large', 'A1', 'INSERT "b0" × 1000000000'],
      ['too_large', 'A1', 'INSERT "self" × ∞'],
      ['too_large', 'A1', 'INSERT "b9" × 4294836225'],
      ['bad_geometry', 'A1', 'INSERT: BLOCK "nowhere" = null'],
    ]);
  });
});

describe('what is told', () => {
  it('kinds that no feature is made of, by number and layer; sheets; numbers that are none', async () => {
    const { shapes, problems } = await readDrawing({
      entities: [
        ...[0, 'DIMENSION', 8, 'dim', 10, 0, 20, 0, 0, 'DIMENSION', 8, 'dim', 10, 0, 20, 0],
        ...[0, 'LINE', 67, 1, 8, 'a', 10, 0, 20, 0, 11, 1, 21, 1],
        ...[0, 'LINE', 5, 'F0', 8, 'a', 10, 'NaN', 20, 0, 11, 1, 21, 1],
        ...[0, 'LINE', 5, 'F1', 8, 'a', 10, '1e999', 20, 0, 11, 1, 21, 1],
        ...line(0, 0, 1, 1),
      ],
    });
    expect(shapes).toHaveLength(1);
    expect(problems.map(({ code, layer, handle, detail }) => [code, layer, handle, detail])).toEqual([
      ['bad_geometry', 'a', 'F0', 'LINE'],
      ['bad_geometry', 'a', 'F1', 'LINE'],
      ['unsupported_entity', 'dim', null, 'DIMENSION × 2'],
      ['paper_space', undefined, undefined, '× 1'],
    ]);
  });

  it('millimetres are applied to a plan, and not to the ordinates of a survey', async () => {
    const header = [9, '$INSUNITS', 70, 4];
    const plan = await readDrawing({ header, entities: line(0, 0, 12_000, 6000) });
    expect(positionsOf(plan.shapes[0]!.geometry)).toEqual([
      [0, 0],
      [12, 6],
    ]);
    expect(plan.problems[0]).toMatchObject({ code: 'unit_applied', effect: 'told' });
    const survey = await readDrawing({ header, entities: line(523_411.2, 3_551_000.5, 523_420, 3_551_003) });
    expect(positionsOf(survey.shapes[0]!.geometry)[0]).toEqual([523_411.2, 3_551_000.5]);
    expect(survey.problems[0]).toMatchObject({ code: 'unit_doubted', effect: 'told' });
    const grid = await readDrawing({
      header,
      entities: line(523_411_200, 3_551_000_500, 523_420_000, 3_551_003_000),
    });
    expect(positionsOf(grid.shapes[0]!.geometry)[0]!.map(Math.round)).toEqual([523_411, 3_551_001]);
  });

  it('extended data of survey programs keep their codes', async () => {
    const { shapes } = await readDrawing({
      entities: [...line(0, 0, 1, 1), 1001, 'SOUTH', 1000, '155210', 1040, 2.5],
    });
    expect(shapes[0]!.properties).toMatchObject({ SOUTH: '155210,2.5' });
  });

  it('a .prj beside the drawing states its system', async () => {
    const { readDxf } = await import('./readDxf');
    const { fileOf } = await import('../../../test/builders/gisProject');
    const { drawingText } = await import('../../../test/builders/drawing');
    const bytes = (text: string) => new TextEncoder().encode(text);
    const files = [
      fileOf('a.dxf', bytes(drawingText({ entities: line(0, 0, 1, 1) }))),
      fileOf('a.prj', bytes('PROJCS["x"]')),
    ];
    const { crs } = await readDxf({ name: 'a.dxf', format: 'dxf', files }, {});
    expect(crs).toEqual({ crs: 'PROJCS["x"]', text: 'PROJCS["x"]', from: 'prj' });
  });
});
