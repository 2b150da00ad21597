import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { readCsv } from '../../test/readCsv';
import { readXlsx } from '../../test/readXlsx';
import type { TrialPits } from '../review/trialPits';
import { writeTrialPits } from './trialPitsReport';

const AT = [118.2735, 32.0852] as const;
const PITS: TrialPits = {
  side: 1.5,
  settled: 2,
  cannotTell: 2,
  unsettled: {},
  pits: [
    {
      number: 1,
      at: AT,
      ring: [AT, [118.2736, 32.0852], [118.2736, 32.0853], AT],
      compound: 'a',
      settles: ['f1', 'f2'],
      helps: [],
      pipes: [{ id: '=g1', category: 'gas', diameter_mm: 100, sought: true, depthKnown: true }],
      depth: { from: 0.8351, to: 1.3649 },
      exact: true,
    },
  ],
};
const PROJECT = projectOf({
  compounds: [feature('compounds', planAt().rectangle(0, 0, 100, 80), { id: 'a', name: '甲园' })],
});

describe('trial pits as files', () => {
  it('are a list to set out by, in words and in the national grid', async () => {
    const [head, row, ...rest] = readCsv(await (await writeTrialPits(PITS, PROJECT, 'csv', 'zh')).text());
    expect(rest).toEqual([]);
    const cell = (title: string) => row![head!.indexOf(title)];
    expect(head![0]).toBe('序号');
    expect([cell('小区'), cell('查明项数'), cell('开挖至（m）'), cell('处数最少')]).toEqual([
      '甲园',
      '2',
      '1.36',
      '是',
    ]);
    // EPSG:4527, zone 39.
    const grid = '+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=39500000 +y_0=0 +ellps=GRS80 +units=m';
    const [east, north] = proj4(grid, [...AT]) as [number, number];
    expect(Number(cell('X（北，m）'))).toBeCloseTo(north, 2);
    expect(Number(cell('Y（东，m）'))).toBeCloseTo(east, 2);
    expect(cell('要露出的管线')).toBe("'=g1");
  });

  it('are the same in a workbook, ids as text', async () => {
    const blob = await writeTrialPits(PITS, PROJECT, 'xlsx', 'en');
    const [sheet] = readXlsx(new Uint8Array(await blob.arrayBuffer()));
    const [head, row] = sheet!.rows;
    expect(sheet!.name).toBe('Trial pits');
    expect(row![head!.indexOf('Pipes to expose')]).toBe('=g1');
    expect(row![head!.indexOf('Dig from (m)')]).toBe(0.84);
    expect(sheet!.xml).not.toMatch(/<f[\s>/]/);
  });

  it('are squares for a map', async () => {
    const { features } = JSON.parse(await (await writeTrialPits(PITS, PROJECT, 'geojson', 'en')).text());
    expect(features[0].geometry.coordinates[0][0]).toEqual([...AT]);
    expect(features[0].properties).toMatchObject({ number: 1, pipes: '=g1' });
  });
});
