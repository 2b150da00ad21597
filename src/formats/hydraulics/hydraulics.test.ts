import type { Feature } from 'geojson';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../test/builders/foreignFiles';
import { ImportError } from '../importTypes';
import type { Reader } from '../reader';
import { readEpanet } from './readEpanet';
import { readSwmm } from './readSwmm';

const EPANET = `[TITLE]
Net

[JUNCTIONS]
;ID  Elev  Demand  Pattern
 10  710   0       ;  小区入口
 11  700   150     P1

[RESERVOIRS]
 R1  800

[TANKS]
 2   850   120  100  150  50.5  0

[PIPES]
 P1  R1  10  1000  12    100  0  Open  ;
 P2  10  11  500   8.5   100  0  CV
 P3  11  99  500   8     100  0  Closed

[PUMPS]
 9   2   11  HEAD 1 SPEED 1.2

[VALVES]
 V1  10  2   6   PRV  120  0

[TAGS]
 NODE 11 school
 LINK P2 old main

[OPTIONS]
 Units  GPM

[COORDINATES]
 R1  0   0
 10  10  0
 11  20  5
 2   30  5

[VERTICES]
 P2  12  1
 P2  15  4
[END]
`;

const SWMM = `[OPTIONS]
FLOW_UNITS CMS
LINK_OFFSETS DEPTH

[JUNCTIONS]
J1  100.5  2.5  0  0  0
J2  100    2    0  0  0

[OUTFALLS]
O1  98  FREE  NO

[STORAGE]
"S 1"  97  4  0  FUNCTIONAL 0 0 100

[CONDUITS]
C1  J1  J2  80  0.013  0.2  0.1  0  0
C2  J2  O1  60  0.013  0    1    0  0
C3  O1  "S 1" 10 0.013 0 0

[ORIFICES]
OR1  J1  J2  SIDE  0.5  0.65 NO 0

[XSECTIONS]
C1  CIRCULAR     0.6  0    0  0  1
C2  RECT_CLOSED  0.8  1.2  0  0  1

[SUBCATCHMENTS]
A1  G1  J1  1.2  60  100  0.5  0
A2  G1  J2  1.2  60  100  0.5  0

[POLYGONS]
A1  0  0
A1  10 0
A1  10 10
A2  0 0

[COORDINATES]
J1  0   0
J2  80  0
O1  140 0
"S 1" 150 0

[VERTICES]
C1 40 3
`;

async function read(reader: Reader, content: string | Uint8Array) {
  const result = await reader(sourceOf('net.inp', 'epanet', content), {});
  const byHandle = new Map(result.features.map((raw) => [raw.handle!, raw.value as Feature]));
  return { ...result, at: (handle: string) => byHandle.get(handle)! };
}

describe('EPANET', () => {
  it('lines run from node to node over their vertices', async () => {
    const { at, features, crs } = await read(readEpanet, EPANET);
    expect(at('P2').geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [10, 0],
        [12, 1],
        [15, 4],
        [20, 5],
      ],
    });
    expect(at('R1').geometry).toEqual({ type: 'Point', coordinates: [0, 0] });
    expect(features.map(({ layer }) => layer)).toEqual([
      'JUNCTIONS',
      'JUNCTIONS',
      'RESERVOIRS',
      'TANKS',
      'PIPES',
      'PIPES',
      'PUMPS',
      'VALVES',
    ]);
    expect(crs).toBeNull();
  });

  it('keeps its own figures, and gives feet and inches in metres and millimetres beside them', async () => {
    const { at } = await read(readEpanet, EPANET);
    // 12 in = 304.8 mm, 1000 ft = 304.8 m; 8.5 in = 215.9 mm; 710 ft = 216.408 m.
    expect(at('P1').properties).toMatchObject({
      diameter: 12,
      diameter_mm: 304.8,
      length: 1000,
      length_m: 304.8,
      start_node: 'R1',
      end_node: '10',
    });
    expect(at('P2').properties).toMatchObject({
      diameter_mm: 215.9,
      initial_status: 'CV',
      tag: 'old main',
      category: 'water',
    });
    expect(at('10').properties).toMatchObject({
      elevation: 710,
      elevation_m: 216.408,
      comment: '小区入口',
      kind: 'junction',
    });
    expect(at('9').properties).toMatchObject({ epanet_type: 'pump', parameters: 'HEAD 1 SPEED 1.2' });
    expect(at('2').properties).toMatchObject({
      epanet_type: 'tank',
      tank_diameter_m: 15.3924,
      kind: 'other',
    });
    expect(at('11').properties).toMatchObject({ pattern: 'P1', tag: 'school' });
    // Ours means existing, planned, abandoned: open and closed are no such states.
    expect(at('P2').properties).not.toHaveProperty('status');
  });

  it('metric flow units bring metres and millimetres', async () => {
    const { at } = await read(readEpanet, EPANET.replace('GPM', 'LPS'));
    expect(at('P1').properties).toMatchObject({ diameter_mm: 12, length_m: 1000 });
  });

  it('a line whose node has no place is refused by id and line', async () => {
    const { problems } = await read(readEpanet, EPANET);
    const line = EPANET.split('\n').findIndex((row) => row.includes('P3')) + 1;
    expect(problems).toMatchObject([
      {
        code: 'bad_geometry',
        effect: 'refused',
        handle: 'P3',
        layer: 'PIPES',
        line,
        detail: 'P3: [COORDINATES] 99 = null',
      },
    ]);
  });

  it('text in GBK is found out', async () => {
    const { at, encoding } = await read(readEpanet, iconv.encode(EPANET, 'gbk'));
    expect(at('10').properties!.comment).toBe('小区入口');
    expect(encoding!.used).toBe('gb18030');
  });
});

describe('SWMM', () => {
  it('inverts of a conduit are those of its nodes and its offsets', async () => {
    const { at } = await read(readSwmm, SWMM);
    expect(at('C1').properties).toMatchObject({
      start_elevation_m: 100.7,
      end_elevation_m: 100.1,
      depth_reference: 'invert',
      diameter_mm: 600,
      start_node: 'J1',
    });
    expect(at('C1').geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [40, 3],
        [80, 0],
      ],
    });
    expect(at('C2').properties).toMatchObject({
      end_elevation_m: 99,
      section_height_mm: 800,
      section_width_mm: 1200,
    });
    expect(at('C2').properties).not.toHaveProperty('diameter_mm');
    const byElevation = await read(
      readSwmm,
      SWMM.replace('DEPTH', 'ELEVATION').replace('0.2  0.1', '100.9  *'),
    );
    expect(byElevation.at('C1').properties).toMatchObject({ start_elevation_m: 100.9, end_elevation_m: 100 });
  });

  it('the ground stands a junction’s greatest depth above its invert; a storage unit says nothing of it', async () => {
    const { at } = await read(readSwmm, SWMM);
    expect(at('J1').properties).toMatchObject({ bottom_m: 100.5, ground_m: 103, kind: 'junction' });
    expect(at('O1').properties).toMatchObject({ bottom_m: 98, kind: 'outfall' });
    expect(at('S 1').properties).toMatchObject({ bottom_m: 97, swmm_type: 'storage' });
    expect(at('S 1').properties).not.toHaveProperty('ground_m');
    const feet = await read(readSwmm, SWMM.replace('CMS', 'CFS'));
    expect(feet.at('J1').properties).toMatchObject({ bottom_m: 30.6324, ground_m: 31.3944 });
    expect(feet.at('C1').properties).toMatchObject({ diameter_mm: 182.88, length_m: 24.384 });
  });

  it('subcatchments are polygons; one of too few corners is refused', async () => {
    const { at, problems } = await read(readSwmm, SWMM);
    expect(at('A1').geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0],
        ],
      ],
    });
    expect(problems).toMatchObject([{ handle: 'A2', detail: '[POLYGONS] A2: 1 < 3' }]);
  });
});

describe('damaged networks', () => {
  const outcome = async (reader: Reader, text: string): Promise<string> => {
    try {
      const { features } = await read(reader, text);
      expect(JSON.stringify(features)).not.toMatch(/NaN|Infinity|\[null|,null\]/);
      return 'read';
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return error.problem.code;
    }
  };

  it('cut at every tenth: only typed errors, and a network without its end is told', async () => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const cut = (text: string) => text.slice(0, (text.length * tenth) / 10);
      expect(['read', 'bad_file', 'empty_file']).toContain(await outcome(readSwmm, cut(SWMM)));
      const result = await outcome(readEpanet, cut(EPANET));
      if (tenth < 1) expect(result).toBe('bad_file');
      else if (result === 'read') {
        const { problems, features } = await read(readEpanet, cut(EPANET));
        expect(problems[0]).toMatchObject({ code: 'bad_file', effect: 'told', detail: '[END] = null' });
        expect(features.length).toBeLessThanOrEqual(8);
      } else expect(result).toBe('empty_file');
    }
    expect((await read(readEpanet, EPANET)).problems.map(({ code }) => code)).toEqual(['bad_geometry']);
  });

  it('figures that are none never become positions, and keys are data', async () => {
    const odd = EPANET.replace(' 11  20  5', ' 11  1e999  NaN').replace(
      ' 2   30  5',
      ' __proto__ 1 1\n 2 30 5',
    );
    const { at, problems } = await read(readEpanet, odd);
    expect(at('P2')).toBeUndefined();
    expect(problems.map(({ handle }) => handle)).toEqual(['11', '11', 'P2', 'P3', '9']);
    expect(await outcome(readEpanet, 'no section here')).toBe('bad_file');
    expect(await outcome(readSwmm, '[TITLE]\nnothing')).toBe('empty_file');
  });
});
