import { describe, expect, it } from 'vitest';
import type { CompoundSummary } from '../host/summary';
import { chineseCharacters } from '../model/nameSearch';
import { readingsOf } from '../wording/readingsOf';
import { compoundName, findCompounds, landArea, needsReadings, sortCompounds } from './compoundQuery';

const COMPOUNDS = [
  compound('wanli', '万利小区', 'Wanli', 2018, 'handed_over', null, null),
  compound('chengdong', '城东三角花园', 'Chengdong Sanjiao Garden', 2019, 'under_construction', 112000, 3200),
  compound('wangcao', '王曹一、二期', 'Wangcao Phases 1-2', 2016, 'handed_over', 104000, 1500),
  compound('chongqing', '重庆路绿苑', null, 2017, null, 900, 40),
];

const known = readingsOf(chineseCharacters(COMPOUNDS.map(({ properties }) => properties.name)));
const readings = (character: string) => known[character] ?? [];

describe('the search', () => {
  it.each([
    ['万利', 'wanli'],
    ['三角', 'chengdong'],
    ['wlxq', 'wanli'],
    ['cdsj', 'chengdong'],
    ['WLXQ', 'wanli'],
    ['ｗｌｘｑ', 'wanli'],
    ['wanlixiaoqu', 'wanli'],
    ['wan li xiao', 'wanli'],
    ['wanlxq', 'wanli'],
    ['chengd', 'chengdong'],
    ['sanjiaohy', 'chengdong'],
    ['garden', 'chengdong'],
    ['phases', 'wangcao'],
    ['wcyeq', 'wangcao'],
    ['cqlly', 'chongqing'],
    ['zhongqing', 'chongqing'],
    ['chongqing', 'chongqing'],
    ['lvyuan', 'chongqing'],
    ['lüyuan', 'chongqing'],
    ['luyuan', 'chongqing'],
  ])('finds by %s', (text, id) => {
    expect(ids(findCompounds(COMPOUNDS, { text, years: [], statuses: [] }, readings))).toEqual([id]);
  });

  it('finds nothing by letters that spell no run of characters', () => {
    expect(findCompounds(COMPOUNDS, { text: 'wxq', years: [], statuses: [] }, readings)).toEqual([]);
    expect(findCompounds(COMPOUNDS, { text: 'zzz', years: [], statuses: [] }, readings)).toEqual([]);
  });

  it('works by characters and English before the dictionary is there', () => {
    expect(ids(findCompounds(COMPOUNDS, { text: 'wanli', years: [], statuses: [] }, null))).toEqual([
      'wanli',
    ]);
    expect(needsReadings('wl')).toBe(true);
    expect(needsReadings('万利')).toBe(false);
  });

  it('filters by year and status; a status not stated is one of its own', () => {
    expect(ids(findCompounds(COMPOUNDS, { text: '', years: [2016, 2018], statuses: [] }, null))).toEqual([
      'wanli',
      'wangcao',
    ]);
    expect(ids(findCompounds(COMPOUNDS, { text: '', years: [], statuses: ['unknown'] }, null))).toEqual([
      'chongqing',
    ]);
    expect(
      ids(findCompounds(COMPOUNDS, { text: 'w', years: [2018], statuses: ['handed_over'] }, null)),
    ).toEqual(['wanli']);
  });
});

describe('the order', () => {
  it('puts what is not stated last both ways', () => {
    const up = sortCompounds(COMPOUNDS, { by: 'households', descending: false }, null, 'zh');
    const down = sortCompounds(COMPOUNDS, { by: 'households', descending: true }, null, 'zh');
    expect(ids(up)).toEqual(['chongqing', 'wangcao', 'chengdong', 'wanli']);
    expect(ids(down)).toEqual(['chengdong', 'wangcao', 'chongqing', 'wanli']);
  });

  it('goes by name in the reader’s language and leaves the list it was given alone', () => {
    const before = ids(COMPOUNDS);
    expect(ids(sortCompounds(COMPOUNDS, { by: 'name', descending: false }, null, 'en'))).toEqual([
      'chengdong',
      'wangcao',
      'wanli',
      'chongqing',
    ]);
    expect(ids(COMPOUNDS)).toEqual(before);
  });
});

describe('what a row shows', () => {
  it('names a compound by whichever name there is', () => {
    expect(compoundName(COMPOUNDS[3]!, 'en')).toBe('重庆路绿苑');
    expect(compoundName(COMPOUNDS[0]!, 'en')).toBe('Wanli');
    expect(compoundName(compound('x', null, null, null, null, null, null), 'zh')).toBe('x');
  });

  it('never takes an area that is not stated for zero', () => {
    expect(landArea(COMPOUNDS[0]!, null)).toBeNull();
    expect(landArea(COMPOUNDS[1]!, null)).toEqual({ m2: 112000, source: 'reported' });
  });
});

function ids(compounds: readonly CompoundSummary[]): string[] {
  return compounds.map((item) => item.id);
}

function compound(
  id: string,
  name: string | null,
  name_en: string | null,
  year: number | null,
  status: 'handed_over' | 'under_construction' | null,
  reported_land_area_m2: number | null,
  households: number | null,
): CompoundSummary {
  const properties = { id, name, name_en, year, status, reported_land_area_m2, households };
  return { id, properties, bounds: [0, 0, 0, 0], centre: [0, 0] };
}
