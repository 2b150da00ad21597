import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { dateCell, workbook } from '../../../test/builders/workbook';
import type { ReadChoices, ReadSource, Source } from '../reader';
import { readSurvey } from './readSurvey';
import { surveyFiles } from './surveyFiles';

function sourceOf(files: Readonly<Record<string, Uint8Array | string>>): Source {
  return {
    name: Object.keys(files).join(', '),
    format: 'survey',
    files: Object.entries(files).map(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { path, size: bytes.length, bytes: async () => bytes, fatal: null };
    }),
  };
}

async function read(files: Parameters<typeof sourceOf>[0], choices: ReadChoices = {}): Promise<ReadSource> {
  const source = sourceOf(files);
  expect((await surveyFiles(source.files)).size).toBe(source.files.length);
  return readSurvey(source, choices);
}

type Plain = {
  readonly properties: Record<string, unknown>;
  readonly geometry: { type: string; coordinates: unknown };
};

function plain({ features }: ReadSource, type: string): Plain[] {
  return features.map(({ value }) => value as Plain).filter(({ geometry }) => geometry.type === type);
}

function told({ problems }: ReadSource): unknown[] {
  return problems.map(({ code, effect, layer, line, detail }) => [code, effect, layer, line, detail]);
}

const points = [
  '物探点号;X;Y;地面高程;特征;附属物;井底深',
  'J1;3379503,338;501548,722;20,50;;阀门井;1,8',
  'J2;3379503,338;501598,722;20,40;弯头;;',
  'J3;3379533,338;501598,722;20,30;三通;;',
].join('\r\n');
const lines = [
  '起点点号;终点点号;起点埋深;终点埋深;起点管线高程;终点管线高程;材质;管径或断面尺寸(mm);埋设方式;建设年代',
  'J1;J2;1,20;1,10;19,30;19,30;QM;300;ZM;1998-05',
  'J2;J3;1,10;1,15;19,30;19,15;PE;DN200;ZM;',
].join('\r\n');

describe('readSurvey', () => {
  it('joins two tables in GBK with semicolons and decimal commas; X runs north', async () => {
    const result = await read({
      'survey/JSPOINT.csv': iconv.encode(points, 'gbk'),
      'survey/JSLINE.csv': iconv.encode(lines, 'gbk'),
    });
    expect(result.encoding).toEqual({ used: 'gb18030', why: 'checked' });
    expect(result.crs).toBeNull();
    expect(told(result)).toEqual([]);
    expect(
      plain(result, 'Point').map(({ properties, geometry }) => [geometry.coordinates, properties]),
    ).toEqual([
      [
        [501548.722, 3379503.338],
        { id: 'J1', kind: 'valve', category: 'water', ground_m: 20.5, bottom_m: 18.7 },
      ],
      [[501598.722, 3379503.338], { id: 'J2', kind: 'bend', category: 'water', ground_m: 20.4 }],
      // What a tee is, a junction does not say: the word stays.
      [
        [501598.722, 3379533.338],
        { id: 'J3', kind: 'junction', category: 'water', ground_m: 20.3, 特征: '三通' },
      ],
    ]);
    const [first, second] = plain(result, 'LineString');
    expect(first!.geometry.coordinates).toEqual([
      [501548.722, 3379503.338],
      [501598.722, 3379503.338],
    ]);
    expect(first!.properties).toEqual({
      id: 'J1–J2',
      category: 'water',
      start_node: 'J1',
      end_node: 'J2',
      start_depth_m: 1.2,
      end_depth_m: 1.1,
      start_elevation_m: 19.3,
      end_elevation_m: 19.3,
      材质: 'QM',
      '管径或断面尺寸(mm)': 300,
      埋设方式: 'ZM',
      建设年代: '1998-05',
    });
    expect(second!.properties).toMatchObject({ '管径或断面尺寸(mm)': 'DN200', end_depth_m: 1.15 });
    const place = result.features.find(({ handle }) => handle === 'J2–J3');
    expect(place).toMatchObject({ layer: 'JSLINE', line: 3 });
    expect(result.tables).toMatchObject([
      {
        name: 'JSPOINT',
        kind: 'survey_points',
        count: 3,
        roles: { x: 'Y', y: 'X', point_number: '物探点号' },
      },
      { name: 'JSLINE', kind: 'survey_lines', roles: { start_point: '起点点号', end_point: '终点点号' } },
    ]);
  });

  it('reads a workbook of sheets by category, in which the same number means another point', async () => {
    const head = ['Exp_No', 'X', 'Y', 'High', 'Feature', 'Subsid'];
    const lineHead = ['S_Exp', 'E_Exp', 'S_Deep', 'E_Deep', 'Type', 'FlowDir', 'Mdate'];
    const result = await read({
      'net.xlsx': workbook([
        { name: 'YSPoint', rows: [head, [1, 100, 10, 5, null, '雨水篦'], [2, 100, 30, 5, null, '检查井']] },
        { name: 'WSPoint', rows: [head, [1, 200, 10, 5, null, '检查井'], [2, 200, 40, 5, null, '化粪池']] },
        { name: 'YSLine', rows: [lineHead, [1, 2, 1.1, 1.2, 'YS', '+', dateCell(45292)]] },
        { name: 'PSLine', rows: [lineHead, ['1', '2', 2.1, 2.2, 'WS', '-', null]] },
      ]),
    });
    expect(told(result)).toEqual([]);
    expect(
      plain(result, 'Point').map(({ properties }) => [properties.id, properties.kind, properties.category]),
    ).toEqual([
      ['YS-1', 'inlet', 'storm'],
      ['YS-2', 'manhole', 'storm'],
      ['WS-1', 'manhole', 'foul'],
      ['WS-2', 'septic_tank', 'foul'],
    ]);
    const [storm, foul] = plain(result, 'LineString');
    expect(storm!.geometry.coordinates).toEqual([
      [10, 100],
      [30, 100],
    ]);
    // 45292 is 1 January 2024.
    expect(storm!.properties).toMatchObject({
      start_node: 'YS-1',
      end_node: 'YS-2',
      Mdate: '2024-01-01',
      FlowDir: '+',
    });
    expect(foul!.geometry.coordinates).toEqual([
      [10, 200],
      [40, 200],
    ]);
    expect(foul!.properties).toMatchObject({ category: 'foul', start_depth_m: 2.1 });
  });

  it('reads a 成果表 with titles, merged names, units, both directions and totals', async () => {
    const rows = [
      ['给水管线点成果表', null, null, null, null, null, null, null, null, null],
      ['工程名称：南岳新村', null, null, null, '坐标系：2000国家大地坐标系', null, null, null, null, null],
      ['管线点号', '连接点号', '特征', '附属物', '管径', '平面坐标', null, '地面高程', '埋深', '材质'],
      [null, null, null, null, null, 'X', 'Y', null, null, null],
      [null, null, null, null, '(mm)', '(m)', '(m)', '(m)', '(cm)', null],
      ['JS1', 'JS2', '弯头', null, 200, 3552000.5, 519000.25, 21.1, 110, 'PE'],
      ['JS2', 'JS1', '三通', null, 200, 3552000.5, 519040.25, 21.2, 125, 'PE'],
      [null, 'JS3', null, null, 150, null, null, null, 130, '铸铁'],
      [],
      ['JS3', 'JS2', null, '消火栓', 150, 3552020.5, 519040.25, 21.3, 140, '铸铁'],
      ['合计', null, null, null, null, null, null, null, 505, null],
      ['制表：王', null, null, null, '审核：李', null, null, null, null, null],
    ];
    const result = await read({
      '给水成果表.xlsx': workbook([{ name: 'Sheet1', rows, merges: ['A1:J1', 'A3:A4', 'F3:G3'] }]),
    });
    expect(told(result)).toEqual([]);
    expect(plain(result, 'Point').map(({ properties }) => properties)).toEqual([
      { id: 'JS1', kind: 'bend', category: 'water', ground_m: 21.1 },
      { id: 'JS2', kind: 'junction', category: 'water', ground_m: 21.2, 特征: '三通' },
      { id: 'JS3', kind: 'hydrant', category: 'water', ground_m: 21.3 },
    ]);
    expect(
      plain(result, 'LineString').map(({ properties, geometry }) => ({
        ...properties,
        at: geometry.coordinates,
      })),
    ).toEqual([
      {
        id: 'JS1–JS2',
        category: 'water',
        start_node: 'JS1',
        end_node: 'JS2',
        start_depth_m: 1.1,
        end_depth_m: 1.25,
        '管径(mm)': 200,
        材质: 'PE',
        at: [
          [519000.25, 3552000.5],
          [519040.25, 3552000.5],
        ],
      },
      {
        id: 'JS2–JS3',
        category: 'water',
        start_node: 'JS2',
        end_node: 'JS3',
        start_depth_m: 1.3,
        end_depth_m: 1.4,
        '管径(mm)': 150,
        材质: '铸铁',
        at: [
          [519040.25, 3552000.5],
          [519040.25, 3552020.5],
        ],
      },
    ]);
    expect(result.features.map(({ line }) => line)).toEqual([6, 7, 10, 6, 8]);
  });

  it('tells what a surveyor would find, and refuses what cannot be a line', async () => {
    const result = await read({
      'RQPoint.csv': [
        '点号,X坐标,Y坐标,地面高程,特征,附属物',
        'R1,0,0,10.00,直线点,阀门',
        'R2,0,50,10.00,,阀门',
        'R3,0,150,10.00,,',
        'R4,9,9,10.00,,',
        'R5,,9,10.00,,',
        '',
        'R6,x,9,10.00,,',
      ].join('\n'),
      'RQLine.csv': [
        '起点点号,终点点号,起点埋深,终点埋深,起点管顶高程,终点管顶高程',
        'R1,R2,1.00,1.00,9.00,9.00',
        'R2,R1,1.00,1.00,9.00,9.00',
        'R2,R3,1.00,1.20,9.00,8.90',
        'R3,R3,1,1,9,9',
        'R3,R9,1,1,9,9',
      ].join('\n'),
    });
    expect(told(result)).toEqual([
      ['feature_and_appurtenance', 'told', 'RQPoint', 2, '直线点; 阀门'],
      ['bad_geometry', 'refused', 'RQPoint', 6, 'Y坐标 = 9; X坐标 = '],
      ['bad_geometry', 'refused', 'RQPoint', 8, 'Y坐标 = 9; X坐标 = x'],
      ['elevation_contradiction', 'told', 'RQLine', 4, 'R3: 10 − 1.20 ≠ 8.90'],
      ['same_start_and_end', 'refused', 'RQLine', 5, 'R3'],
      ['point_missing', 'refused', 'RQLine', 6, 'R9'],
      ['duplicate_line', 'told', 'RQLine', 3, 'R2–R1 ↔ RQLine 2'],
      ['orphan_point', 'told', 'RQPoint', 5, 'R4'],
      ['odd_length', 'told', null, null, '1 > 75 m; 0 < 0.05 m'],
    ]);
    expect(plain(result, 'LineString').length).toBe(3);
    expect(plain(result, 'LineString')[0]!.properties).toMatchObject({
      category: 'gas',
      depth_reference: 'crown',
    });
  });

  it('reads names over two rows and the category from the title above them', async () => {
    const result = await read({
      '管线.csv':
        '雨水管线表,,,,,,\n序号,起点,,终点,,管径,材质\n,点号,埋深,点号,埋深,,\n1,Y1,1.2,Y2,1.3,300,PE\n',
      '管点.csv':
        '序号,点号,坐标(m),,地面高程(m),附属物\n,,X,Y,,\n1,Y1,3552000.1,519000.2,20.1,雨水篦\n2,Y2,3552010.1,519000.2,20.2,检查井\n',
    });
    expect(told(result)).toEqual([]);
    expect(plain(result, 'LineString')).toMatchObject([
      {
        properties: {
          category: 'storm',
          start_node: 'Y1',
          end_node: 'Y2',
          start_depth_m: 1.2,
          end_depth_m: 1.3,
          管径: 300,
        },
        geometry: {
          coordinates: [
            [519000.2, 3552000.1],
            [519000.2, 3552010.1],
          ],
        },
      },
    ]);
    expect(result.features.map(({ line }) => line)).toEqual([3, 4, 4]);
  });

  it('joins many rows of one pair in no time', async () => {
    const rows = Array.from({ length: 20_000 }, () => 'A,B,0,0,1');
    const result = await read({ 'a.csv': `点号,连接点号,X,Y,埋深\nB,,0,9,\n${rows.join('\n')}\n` });
    expect(plain(result, 'LineString').length).toBe(20_000);
    expect(told(result).length).toBe(19_999);
  });

  it('takes lines by the coordinates of their ends where no table of points comes with them', async () => {
    const result = await read({
      'DLLine.csv':
        '起始点号,终止点号,起点X,起点Y,终点X,终点Y,起点埋深\nD1,D2,3552000,519000,3552010,519005,0.7\n',
    });
    expect(plain(result, 'LineString')[0]).toMatchObject({
      properties: { 起始点号: 'D1', 终止点号: 'D2', start_depth_m: 0.7, category: 'power' },
      geometry: {
        coordinates: [
          [519000, 3552000],
          [519005, 3552010],
        ],
      },
    });
  });

  it('does what the person says of a table', async () => {
    const files = { 'a.csv': `${points}`, 'JSLINE.csv': lines };
    const swapped = { kind: 'survey_points', roles: { x: 'X', y: 'Y', point_number: '物探点号' } } as const;
    const result = await read(files, { tables: { a: swapped, JSLINE: { kind: 'none', roles: {} } } });
    expect(plain(result, 'Point')[0]!.geometry.coordinates).toEqual([3379503.338, 501548.722]);
    expect(told(result).map((problem) => (problem as unknown[])[0])).toEqual(['table_without_geometry']);
  });
});
