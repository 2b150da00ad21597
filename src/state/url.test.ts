import { describe, expect, it } from 'vitest';
import { EMPTY_LINK, formatLink, parseLink, sameDrill, type ViewLink } from './url';

const FULL: ViewLink = {
  project: 'k3f9a0b1zz',
  camera: { centre: [118.273012, 32.085004], zoom: 17.25, bearing: -12.5, pitch: 60 },
  compoundId: 'wangcao',
  feature: { layer: 'pipes', id: 'wangcao-storm-12' },
  hidden: ['green', 'pipes:gas'],
  solo: true,
  isolated: 'storm',
  pipeFilter: {
    categories: ['water', 'storm'],
    statuses: ['new'],
    diameterMm: [100, 600],
    depthM: [0.5, 3],
    builtYear: [1998, 2016],
  },
  language: 'en',
  scene: 'underground',
  reviewing: true,
  finding: 'pipe_horizontal:wangcao-gas-1+wangcao-water-2@118.27301,32.08500',
  findingFilter: {
    verdict: 'cannot_tell',
    rule: 'pipe_horizontal',
    compound: 'wangcao',
    kinds: ['water', 'gas'],
    direction: 'horizontal',
    decision: 'to_fix',
  },
  grouping: 'feature',
};

describe('a link to a view', () => {
  it('comes back as it went', () => {
    expect(parseLink(formatLink(FULL))).toEqual(FULL);
    expect(parseLink(`#${formatLink(FULL)}`)).toEqual(FULL);
    expect(parseLink(formatLink(EMPTY_LINK))).toEqual(EMPTY_LINK);
  });

  it('is short and readable', () => {
    expect(formatLink(EMPTY_LINK)).toBe('');
    expect(formatLink({ ...EMPTY_LINK, camera: { ...FULL.camera!, bearing: 0, pitch: 0 } })).toBe(
      'map=17.25/32.085004/118.273012',
    );
    expect(formatLink({ ...EMPTY_LINK, feature: FULL.feature })).toBe('feature=pipes:wangcao-storm-12');
  });

  it('tells the findings outside all compounds from those of any compound', () => {
    const outside = { ...EMPTY_LINK, findingFilter: { ...EMPTY_LINK.findingFilter, compound: '' } };
    expect(parseLink(formatLink(outside))).toEqual(outside);
  });

  it('takes one kind of pipe for that kind with its like', () => {
    expect(parseLink('kinds=water').findingFilter.kinds).toEqual(['water', 'water']);
    const { findingFilter } = parseLink('kinds=water,water');
    expect(formatLink({ ...EMPTY_LINK, findingFilter })).toBe('kinds=water,water');
  });

  it('keeps ids with signs that mean something in an address', () => {
    const link: ViewLink = {
      ...EMPTY_LINK,
      compoundId: '南岳 & 新村#2',
      feature: { layer: 'parking', id: 'a:b=c/%' },
    };
    expect(parseLink(formatLink(link))).toEqual(link);
  });

  it.each([
    ['map=abc/32/118', 'camera'],
    ['map=17/95/118', 'camera'],
    ['map=17/32', 'camera'],
    ['map=17//118', 'camera'],
    ['map=17/32/118/0/99', 'camera'],
    ['map=NaN/NaN/NaN', 'camera'],
    ['feature=nothing:1', 'feature'],
    ['feature=pipes', 'feature'],
    ['feature=pipes:', 'feature'],
    ['feature=__proto__:1', 'feature'],
    ['isolate=lava', 'isolated'],
    ['hidden=lava,,x', 'hidden'],
    ['filter=dn:9-1;depth:a-b;category:lava', 'pipeFilter'],
    ['lang=fr', 'language'],
    ['view=sideways', 'scene'],
    ['compound=%E0%A4%A', 'compoundId'],
    ['solo=yes', 'solo'],
    ['panel=lava', 'reviewing'],
    ['verdict=pass', 'findingFilter'],
    ['kinds=lava', 'findingFilter'],
    ['way=sideways', 'findingFilter'],
    ['decision=maybe', 'findingFilter'],
    ['group=lava', 'grouping'],
  ] as const)('passes over %s', (hash, field) => {
    expect(parseLink(hash)[field]).toEqual(EMPTY_LINK[field]);
  });

  it('keeps what is good beside what is bad', () => {
    expect(parseLink('map=bad&compound=wanli&&=x&hidden=green,lava')).toEqual({
      ...EMPTY_LINK,
      compoundId: 'wanli',
      hidden: ['green'],
    });
  });

  it('tells a step of the drill-down from a move of the camera', () => {
    expect(sameDrill(FULL, { ...FULL, camera: null, solo: false })).toBe(true);
    expect(sameDrill(FULL, { ...FULL, feature: null })).toBe(false);
    expect(sameDrill(FULL, { ...FULL, scene: 'plan' })).toBe(false);
    expect(sameDrill(FULL, { ...FULL, finding: null })).toBe(false);
    expect(sameDrill(FULL, { ...FULL, findingFilter: EMPTY_LINK.findingFilter, grouping: 'rule' })).toBe(
      true,
    );
  });
});
