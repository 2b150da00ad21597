import { describe, expect, it } from 'vitest';
import { block, drawingText, readDrawing } from '../../../test/builders/drawing';
import { gisProject, writeOptions } from '../../../test/builders/gisProject';
import { ImportError } from '../importTypes';
import { write } from './writeDxf';

const drawing = drawingText({
  header: [9, '$ACADVER', 1, 'AC1021', 9, '$INSUNITS', 70, 6],
  tables: [0, 'TABLE', 2, 'LAYER', 0, 'LAYER', 2, '给水', 62, 4, 0, 'ENDTAB'],
  blocks: [
    ...block('井', [0, 'CIRCLE', 8, '0', 10, 0, 20, 0, 40, 0.5]),
    ...block(
      '大',
      [0, 'LINE', 8, '0', 10, 0, 20, 0, 11, 99, 21, 9],
      [0, 'INSERT', 8, '0', 2, '井', 10, 0, 20, 0],
    ),
  ],
  entities: [
    ...[0, 'LWPOLYLINE', 5, '1', 8, '给水', 90, 3, 70, 1, 10, 0, 20, 0, 42, 1, 10, 4, 20, 0, 10, 4, 20, 3],
    ...[0, 'SPLINE', 5, '2', 8, 'a', 70, 8, 71, 2, 40, 0, 40, 0, 40, 0, 40, 1, 40, 1, 40, 1],
    ...[10, 0, 20, 0, 30, 0, 10, 5, 20, 9, 30, 0, 10, 9, 20, 0, 30, 0],
    ...[
      0,
      'HATCH',
      5,
      '3',
      8,
      'a',
      10,
      0,
      20,
      0,
      30,
      0,
      2,
      'SOLID',
      91,
      1,
      92,
      1,
      93,
      2,
      72,
      1,
      10,
      -2,
      20,
      0,
      11,
      2,
      21,
      0,
    ],
    ...[72, 2, 10, 0, 20, 0, 40, 2, 50, 0, 51, 180, 73, 1, 97, 0, 75, 0],
    ...[0, 'INSERT', 5, '4', 8, 'a', 66, 1, 2, '井', 10, 5, 20, 5, 70, 2, 71, 2, 44, 3, 45, 3],
    ...[0, 'ATTRIB', 5, '5', 8, 'a', 10, 0, 20, 0, 2, 'NO', 1, '7', 0, 'SEQEND'],
    ...[0, 'INSERT', 5, '6', 8, 'a', 2, '大', 10, 5, 20, 5],
    ...[0, 'ELLIPSE', 5, '7', 8, 'a', 10, 1, 20, 2, 11, 5, 21, 0, 40, 0.5, 41, 0, 42, 6],
    ...[0, 'MTEXT', 5, '8', 8, 'a', 10, 1, 20, 2, 40, 1, 1, '{\\fX|b0;DN300}\\P\\U+7ED9'],
    ...[
      0,
      'POLYLINE',
      5,
      '9',
      8,
      'a',
      66,
      1,
      70,
      8,
      0,
      'VERTEX',
      10,
      1,
      20,
      2,
      30,
      3,
      0,
      'VERTEX',
      10,
      4,
      20,
      5,
      30,
      6,
      0,
      'SEQEND',
    ],
  ],
});

/** Read, or refused with a typed error: anything else fails. Positions are numbers either way. */
async function outcome(content: string | Uint8Array): Promise<'read' | string> {
  try {
    const { shapes } = await readDrawing(content);
    expect(JSON.stringify(shapes.map(({ geometry }) => geometry))).not.toMatch(/null|NaN|Infinity/);
    return 'read';
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.problem.code;
  }
}

describe('damaged drawings', () => {
  it('the whole one is read without a refusal', async () => {
    const { shapes, problems } = await readDrawing(drawing);
    expect(shapes).toHaveLength(12);
    expect(problems.filter(({ effect }) => effect === 'refused')).toEqual([]);
  });

  it('cut at every tenth are refused as such', async () => {
    const bytes = new TextEncoder().encode(drawing);
    for (let tenth = 0; tenth < 10; tenth++) {
      expect(await outcome(bytes.subarray(0, (bytes.length * tenth) / 10)), `${tenth}`).toBe('bad_file');
    }
  });

  it('with no EOF behind whole sections is read, and that is said', async () => {
    const { shapes, problems } = await readDrawing(drawing.replace(/0\nEOF\n$/, ''));
    expect(shapes).toHaveLength(12);
    expect(problems[0]).toMatchObject({ code: 'bad_file', effect: 'told', detail: 'EOF = null' });
  });

  it('a group code that is none is refused with its line', async () => {
    const text = drawing.replace('\n90\n3\n', '\nninety\n3\n');
    const line = text.split('\n').indexOf('ninety') + 1;
    await expect(readDrawing(text)).rejects.toMatchObject({ problem: { code: 'bad_file', line } });
    expect(await outcome('<!doctype html>\n<html>')).toBe('bad_file');
    expect(await outcome('')).toBe('bad_file');
    expect(await outcome(drawingText({ entities: [] }))).toBe('empty_file');
  });

  it('changed at random are read or refused, never anything else', async () => {
    const random = seeded(20_240_511);
    const lines = drawing.split('\n');
    const odd = [
      '',
      '-1',
      '1e999',
      'NaN',
      '1e308',
      '-1e308',
      '0',
      '255',
      'INSERT',
      '__proto__',
      '99999999999',
      'SEQEND',
      '井',
      '10',
    ];
    const counts = new Map<string, number>();
    for (let run = 0; run < 400; run++) {
      const changed = [...lines];
      for (let change = 0; change <= run % 4; change++) {
        const at = Math.floor(random() * changed.length);
        const kind = Math.floor(random() * 4);
        if (kind === 0) changed[at] = odd[Math.floor(random() * odd.length)]!;
        else if (kind === 1) changed.splice(at, 1 + Math.floor(random() * 4));
        else if (kind === 2) changed.splice(at, 0, ...changed.slice(at, at + 2 * Math.floor(random() * 20)));
        else changed[at] = String(Math.floor(random() * 1100));
      }
      const result = await outcome(changed.join('\n'));
      counts.set(result, (counts.get(result) ?? 0) + 1);
    }
    expect(counts.get('read')!).toBeGreaterThan(100);
    expect(counts.get('bad_file')!).toBeGreaterThan(20);
  });

  it('our own with changed extended data come back as drawn', async () => {
    const [[, bytes]] = [...(await write(gisProject(), writeOptions()))] as [[string, Uint8Array]];
    const text = new TextDecoder().decode(bytes);
    const { shapes } = await readDrawing(text.replaceAll('"type":"Polygon"', '"type":"Polygo"'));
    expect(shapes.filter(({ properties }) => properties!.layer === 'JZ_建筑').length).toBeGreaterThan(0);
    const random = seeded(7);
    for (let run = 0; run < 25; run++) {
      const at = Math.floor(random() * bytes.length);
      const changed = bytes.slice();
      for (let i = at; i < Math.min(bytes.length, at + 3); i++) changed[i] = 32 + Math.floor(random() * 90);
      await outcome(changed);
    }
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readDrawing(drawing, { signal: stop.signal })).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
  });
});

it('what is wrong in a block is told once, however often the block is placed', async () => {
  const bad = Array.from({ length: 30 }, () => [0, 'LINE', 8, '0', 10, 'x', 20, 0, 11, 1, 21, 1]);
  const { shapes, problems } = await readDrawing({
    blocks: block('b', ...bad, [0, 'LINE', 8, '0', 10, 0, 20, 0, 11, 99, 21, 9]),
    entities: [0, 'INSERT', 8, 'a', 2, 'b', 10, 0, 20, 0, 70, 40, 71, 20, 44, 1, 45, 1],
  });
  expect(shapes).toHaveLength(800);
  expect(problems.filter(({ code }) => code === 'bad_geometry')).toHaveLength(30);
});

it('stops in the middle of one block that stands for very much', async () => {
  const stop = new AbortController();
  const read = readDrawing(
    {
      blocks: block('b', [0, 'LINE', 8, '0', 10, 0, 20, 0, 11, 99, 21, 9]),
      entities: [0, 'INSERT', 8, 'a', 2, 'b', 10, 0, 20, 0, 70, 600, 71, 600, 44, 1, 45, 1],
    },
    { signal: stop.signal, onProgress: (fraction) => void (fraction >= 0.6 && stop.abort()) },
  );
  await expect(read).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
