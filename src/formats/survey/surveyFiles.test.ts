import { describe, expect, it } from 'vitest';
import { workbook } from '../../../test/builders/workbook';
import { readAgain, readFiles } from '../readFiles';
import { surveyFiles } from './surveyFiles';

type Content = string | Uint8Array;

async function surveyOf(files: Readonly<Record<string, Content>>): Promise<string[]> {
  const unpacked = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path, size: bytes.length, bytes: async () => bytes, fatal: null };
  });
  return [...(await surveyFiles(unpacked))].map(({ path }) => path).sort();
}

const POINTS =
  '物探点号,X坐标,Y坐标,地面高程,附属物\nJ1,3551000,518000,12.3,阀门井\nJ2,3551020,518020,12.1,\n';
const PLAIN_POINTS = '点号,X,Y\nJ1,3551000,518000\nJ2,3551020,518020\n';
const LINES = '起点点号,终点点号,管径,起点埋深\nJ1,J2,300,1.2\n';
const TOWNS = '名称,经度,纬度\n学校,118.2,32.1\n医院,118.25,32.08\n';

describe('tables of a drop that are a survey', () => {
  it.each<[string, Record<string, Content>, string[]]>([
    ['places', { 'a.csv': TOWNS }, []],
    ['events', { 'a.csv': 'name,start,end\nfair,2024-01-01,2024-01-02\n' }, []],
    ['numbered points alone', { 'a.csv': PLAIN_POINTS, 'b.csv': PLAIN_POINTS }, []],
    ['bad files', { 'a.xlsx': 'PK\u0003\u0004 no zip', 'b.csv': '' }, []],
    ['points with appurtenances', { 'a.csv': POINTS, 'b.csv': TOWNS }, ['a.csv']],
    ['lines alone', { 'l.csv': LINES }, ['l.csv']],
    ['lines beside places', { 'l.csv': LINES, 'b.csv': TOWNS }, ['l.csv']],
    ['points and lines', { 'p.csv': POINTS, 'l.csv': LINES, 'b.csv': TOWNS }, ['l.csv', 'p.csv']],
    ['lines bring numbered points in', { 'p.csv': PLAIN_POINTS, 'l.csv': LINES }, ['l.csv', 'p.csv']],
    ['a listing', { 'a.csv': '管线点号,连接点号,X,Y\nA,B,0,9\nB,A,0,12\n', 'b.csv': TOWNS }, ['a.csv']],
    [
      'numbers of nodes',
      { 'n.csv': 'node,x,y\n1,10,20\n2,10,30\n', 'e.csv': 'from_node,to_node\n1,2\n' },
      ['e.csv', 'n.csv'],
    ],
    ['lines that name points', { 'p.csv': POINTS, 'l.csv': 'start,end\nJ2,J1\n' }, ['l.csv', 'p.csv']],
    ['events beside points', { 'p.csv': POINTS, 'e.csv': 'name,start,end\nfair,2024,2025\n' }, ['p.csv']],
    [
      'numbered places in degrees beside a survey in metres',
      { 'p.csv': POINTS, 'l.csv': LINES, 'g.csv': '点名,经度,纬度\nG1,118.2,32.1\n' },
      ['l.csv', 'p.csv'],
    ],
    [
      'and where only the lines tell the points of the survey from them',
      { 'g.csv': '点名,经度,纬度\nG1,118.2,32.1\n', 'p.csv': PLAIN_POINTS, 'l.csv': LINES },
      ['l.csv', 'p.csv'],
    ],
    [
      'a survey in degrees',
      { 'p.csv': '点号,经度,纬度\nJ1,118.2,32.1\nJ2,118.21,32.1\n', 'l.csv': LINES },
      ['l.csv', 'p.csv'],
    ],
  ])('%s', async (_name, files, survey) => {
    expect(await surveyOf(files)).toEqual(survey);
  });

  it('a workbook is one file, whatever else its sheets hold', async () => {
    const rows = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const book = workbook([
      { name: 'JSPoint', rows: rows(POINTS) },
      { name: '说明', rows: [['制表', '王']] },
    ]);
    expect(await surveyOf({ 'a.xlsx': book, 'l.csv': LINES, 'b.csv': TOWNS })).toEqual(['a.xlsx', 'l.csv']);
  });
});

describe('a drop of several tables', () => {
  const dropped = (files: Readonly<Record<string, Content>>) =>
    readFiles(
      Object.entries(files).map(
        ([name, content]) =>
          new File([typeof content === 'string' ? content : new Uint8Array(content)], name),
      ),
    );

  it('keeps the systems of a survey and of places apart', async () => {
    const files = { '学校.csv': TOWNS, 'JSPoint.csv': POINTS, 'JSLine.csv': LINES };
    const { proposal } = await dropped(files);
    expect(proposal.files.map(({ name, format }) => [name, format])).toEqual([
      ['学校.csv', 'table'],
      ['JSPoint.csv, JSLine.csv', 'survey'],
    ]);
    const [places, survey] = proposal.files.map(({ crs }) => crs!.candidates.map((one) => one.crs as string));
    const alone = await Promise.all([
      dropped({ '学校.csv': TOWNS }),
      dropped({ 'JSPoint.csv': POINTS, 'JSLine.csv': LINES }),
    ]);
    expect([places, survey]).toEqual(
      alone.map((one) => one.proposal.files[0]!.crs!.candidates.map(({ crs }) => crs)),
    );
    expect(places).toContain('EPSG:4326');
    expect(survey).not.toContain('EPSG:4326');
    expect(survey).toContain('EPSG:4548');
  });

  it('takes two plain tables in two systems as two', async () => {
    const { proposal } = await dropped({
      'a.csv': TOWNS,
      'b.csv': 'name,x,y\nq,518000,3551000\nw,518020,3551010\n',
    });
    expect(proposal.files.map(({ name, format }) => [name, format])).toEqual([
      ['a.csv', 'table'],
      ['b.csv', 'table'],
    ]);
    const [first, second] = proposal.files.map(({ crs }) => crs!.candidates.map((one) => one.crs as string));
    expect(first).toContain('EPSG:4326');
    expect(second).not.toContain('EPSG:4326');
    expect(second).toContain('EPSG:4548');
  });

  it('joins sheets that nothing names as a survey as the person says, and leaves the other table alone', async () => {
    const book = workbook([
      {
        name: 'one',
        rows: [
          ['甲', '乙', '丙'],
          ['A', 518000, 3551000],
          ['B', 518020, 3551010],
        ],
      },
      {
        name: 'two',
        rows: [
          ['子', '丑'],
          ['A', 'B'],
        ],
      },
    ]);
    const read = await dropped({ 'book.xlsx': book, 'a.csv': TOWNS });
    expect(read.proposal.files.map(({ format }) => format)).toEqual(['table', 'table']);
    const again = await readAgain(read, read.proposal.files[0]!.key, {
      tables: {
        one: { kind: 'survey_points', roles: { point_number: '甲', x: '乙', y: '丙' } },
        two: { kind: 'survey_lines', roles: { start_point: '子', end_point: '丑' } },
      },
    });
    const [book2, towns] = again.proposal.files;
    expect(book2!.parts.map(({ family, count }) => [family, count]).sort()).toEqual([
      ['line', 1],
      ['point', 2],
    ]);
    expect(towns).toBe(read.proposal.files[1]);
  });
});
