import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { ImportError } from './importTypes';
import { unzipBounded } from './intake/unzip';
import { READERS } from './readers';
import { readAgain, readFiles } from './readFiles';

const POINT = '{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Point","coordinates":[118,32]}}';
const PROJECT = JSON.stringify({
  format: 'jingran-project',
  version: 1,
  id: 'p',
  name: { zh: '项目', en: 'Project' },
  layers: { pipe_nodes: 'nodes.geojson', green: 'green.geojson', other: 'empty.geojson' },
});
const EMPTY = '{"type":"FeatureCollection","features":[]}';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const zip = (entries: Record<string, string>) =>
  file('p.zip', zipSync(Object.fromEntries(Object.entries(entries).map(([k, v]) => [k, strToU8(v)]))));

async function read(...files: File[]) {
  const { proposal } = await readFiles(files);
  return {
    name: proposal.projectName?.en ?? null,
    files: proposal.files.map(({ name, fatal, parts }) =>
      [name, fatal?.code, ...parts.map(({ layer, why }) => `${layer} ${why.code}`)].filter(Boolean).join(' '),
    ),
  };
}

describe('what cannot be read', () => {
  it.each<[string, File, string, string]>([
    ['a GPX', file('a.gpx', '<gpx version="1.1"></gpx>'), 'unsupported_format', '.gpx (GPX)'],
    ['a picture', file('a.png', 'x'), 'unsupported_format', '.png'],
    ['an odd ending', file('a.constructor', 'x'), 'unsupported_format', '.constructor'],
    [
      'a text in no encoding',
      file('a.json', new Uint8Array([0x7b, 0xff, 0xff])),
      'not_json',
      'text ≠ UTF-8, GB18030',
    ],
    ['an empty file', file('a.geojson', ''), 'empty_file', '0'],
    ['an empty collection', file('a.geojson', EMPTY), 'empty_file', 'features = []'],
    ['no zip', file('a.zip', 'this is no zip'), 'bad_zip', 'no entries'],
    ['a zip of pictures', zip({ 'a.png': 'x', 'b/c.jpg': 'y' }), 'unsupported_format', 'a.png, c.jpg'],
  ])('%s', async (_name, input, code, detail) => {
    const { proposal } = await readFiles([input]);
    expect(proposal.files).toHaveLength(1);
    expect(proposal.files[0]).toMatchObject({ parts: [], fatal: { code, detail } });
  });

  it('does not keep the good file beside it from being read', async () => {
    expect(await read(file('a.shp', 'x'), file('trees.geojson', POINT))).toEqual({
      name: null,
      files: ['a.shp bad_file', 'trees.geojson obstacles file_name'],
    });
  });

  it('reads UTF-16 by its byte order mark', async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${POINT}`, 'utf16le'));
    expect((await read(file('a.geojson', bytes))).files).toEqual(['a.geojson other none']);
  });
});

describe('GeoJSON in odd dress', () => {
  const named = POINT.replace('"id":"a"', '"名称":"雨水井"');
  const bytes = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding));

  it('is read from GBK, which is said to be a guess', async () => {
    const { proposal, inputs } = await readFiles([file('a.geojson', bytes(named, 'gbk'))]);
    expect(proposal.files[0]).toMatchObject({
      encoding: { used: 'gb18030', why: 'guessed' },
      parts: [{ rows: [['雨水井']] }],
    });
    expect(inputs[0]!.file.crs).toMatchObject({ certain: true, stated: { from: 'format' } });
  });

  it('is read again in the encoding that is chosen, under its own key', async () => {
    const read = await readFiles([file('a.geojson', POINT), file('b.geojson', bytes(named, 'gbk'))]);
    const { key } = read.proposal.files[1]!;
    const again = await readAgain(read, key, { encoding: 'latin1' });
    expect(again.proposal.files[1]).toMatchObject({
      key,
      encoding: { used: 'latin1', why: 'chosen' },
      parts: [{ key: `${key}/point`, rows: [['ÓêË®¾®']] }],
    });
    expect(again.inputs[0]).toBe(read.inputs[0]);
    const back = await readAgain(again, key, {});
    expect(back.proposal.files[1]!.parts[0]!.rows).toEqual([['雨水井']]);
    await expect(readAgain(read, 'none', {})).rejects.toThrow('no source none');
  });

  it('may be a text sequence, have a byte order mark, or be TopoJSON under a .json name', async () => {
    const topology = {
      type: 'Topology',
      objects: { roads: { type: 'LineString', arcs: [0] } },
      arcs: [
        [
          [118, 32],
          [118.1, 32.1],
        ],
      ],
    };
    const { proposal } = await readFiles([
      file('a.geojsons', `\u001E${POINT}\n\u001E${POINT}\n`),
      file('b.geojson', `\uFEFF${POINT}`),
      file('c.json', JSON.stringify(topology)),
    ]);
    expect(proposal.files.map(({ format, parts }) => [format, parts[0]?.family, parts[0]?.count])).toEqual([
      ['ndjson', 'point', 2],
      ['geojson', 'point', 1],
      ['topojson', 'line', 1],
    ]);
  });
});

describe('several files', () => {
  it('of one name are told apart', async () => {
    const { proposal } = await readFiles([file('a.geojson', POINT), file('a.geojson', POINT)]);
    expect(proposal.files.map(({ name }) => name)).toEqual(['a.geojson', 'a (2).geojson']);
    expect(new Set(proposal.files.map(({ key }) => key)).size).toBe(2);
  });

  it('survive a reader that fails in a way nobody thought of', async () => {
    const broken = vi.spyOn(READERS, 'kml').mockResolvedValue(async () => {
      throw new TypeError('x is undefined');
    });
    try {
      const { proposal } = await readFiles([file('a.kml', '<kml>'), file('trees.geojson', POINT)]);
      expect(proposal.files[0]!.fatal).toMatchObject({ code: 'bad_file', detail: 'x is undefined' });
      expect(proposal.files[1]!.fatal).toBeNull();
    } finally {
      broken.mockRestore();
    }
  });

  it('beside a zipped project are read with it', async () => {
    const zipped = zip({
      'project.json': PROJECT,
      'nodes.geojson': POINT,
      'green.geojson': EMPTY,
      'empty.geojson': EMPTY,
    });
    const { name, files } = await read(zipped, file('page.geojson', '<html>'), file('plan.dwg', 'AC1032'));
    expect(name).toBe('Project');
    expect(files.slice(-2)).toEqual(['page.geojson another_format', 'plan.dwg dwg_drawing']);
  });
});

describe('a project', () => {
  const expected = [
    'nodes.geojson pipe_nodes project_file',
    'empty.geojson',
    'stray.geojson other none',
    'green.geojson layer_missing',
  ];

  it('is known by project.json among loose files', async () => {
    const read1 = await read(
      file('nodes.geojson', POINT),
      file('project.json', PROJECT),
      file('planted.json', '[]'),
      file('notes.txt', 'x'),
      file('empty.geojson', EMPTY),
      file('stray.geojson', POINT),
    );
    expect(read1).toEqual({ name: 'Project', files: ['project.json', ...expected] });
  });

  it('is known in a folder of a zip, past what systems leave there', async () => {
    const zipped = zip({
      'top/nodes.geojson': POINT,
      '__MACOSX/top/._nodes.geojson': 'x',
      'top/.DS_Store': 'x',
      'top/project.json': PROJECT,
      'top/empty.geojson': EMPTY,
      'top/stray.geojson': POINT,
    });
    expect(await read(zipped)).toEqual({
      name: 'Project',
      files: ['project.json', ...expected].map((name) => `p.zip/top/${name}`),
    });
  });

  it('with a bad project.json is refused, and its files are plain ones', async () => {
    const bad = PROJECT.replace('"version":1', '"version":"two"');
    const { proposal } = await readFiles([file('project.json', bad), file('nodes.geojson', POINT)]);
    expect(proposal.projectName).toBeNull();
    expect(proposal.files[0]!.fatal).toMatchObject({ code: 'not_a_project', detail: 'version = "two"' });
    expect(proposal.files[1]!.parts[0]!.why.code).toBe('file_name');
  });
});

it('opens one project at a time', async () => {
  const inner = new File([PROJECT], 'project.json');
  Object.defineProperty(inner, 'webkitRelativePath', { value: 'top/old/project.json' });
  const outer = new File([PROJECT.replace('"Project"', '"Outer"')], 'project.json');
  Object.defineProperty(outer, 'webkitRelativePath', { value: 'top/project.json' });
  const { name, files } = await read(inner, outer);
  expect(name).toBe('Outer');
  expect(files.slice(0, 2)).toEqual(['top/project.json', 'top/old/project.json not_a_project']);
});

describe('unzipBounded', () => {
  const bytes = (size: number) => zipSync({ 'a.json': new Uint8Array(size), 'b.json': strToU8('{}') });
  const unzip = (data: Uint8Array, limits = {}) => {
    try {
      const all = { inflatedBytes: 1e9, entries: 10, ratio: 1e6, ratioFreeBytes: 16e6, ...limits };
      return [...unzipBounded(data, 'z.zip', () => true, all).keys()];
    } catch (error) {
      return error instanceof ImportError ? `${error.problem.code}: ${error.problem.detail}` : error;
    }
  };

  it('gives the files, and refuses what grows past a limit or is cut off', () => {
    expect(unzip(bytes(100_000))).toEqual(['a.json', 'b.json']);
    expect(unzip(bytes(100_000), { inflatedBytes: 50_000 })).toBe('too_large: > 50000 bytes');
    expect(unzip(bytes(100_000), { entries: 1 })).toBe('too_large: > 1 entries');
    expect(unzip(bytes(20_000_000), { ratio: 100 })).toBe('too_large: > 100 : 1');
    expect(unzip(bytes(100_000).subarray(0, 60))).toMatch(/^bad_zip: /);
  });
});

it('reports real fractions, and stops when cancelled', async () => {
  const fractions: number[] = [];
  await readFiles([file('a.geojson', POINT), file('b.geojson', POINT)], {
    onProgress: (f) => fractions.push(f),
  });
  expect(fractions).toEqual([0.5, 1, 1]);
  const signal = AbortSignal.abort();
  await expect(readFiles([file('a.geojson', POINT)], { signal })).rejects.toMatchObject({
    problem: { code: 'cancelled' },
  });
});
