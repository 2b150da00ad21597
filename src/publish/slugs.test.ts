import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugsOf } from './slugs';

const named = (...names: (string | null)[]) => slugsOf(names.map((name) => ({ name, name_en: null })));

it('is the name in pinyin, a syllable at a time', () => {
  expect(named('南岳新村', '王曹一、二期', '阳光城2期', '西安苑')).toEqual([
    'nan-yue-xin-cun',
    'wang-cao-yi-er-qi',
    'yang-guang-cheng-2-qi',
    'xi-an-yuan',
  ]);
});

it('is the English name where there is no other, else a number', () => {
  expect(
    slugsOf([
      { name: null, name_en: 'Café “Rose” Garden' },
      { name: '！？', name_en: null },
      { name: null, name_en: null },
    ]),
  ).toEqual(['cafe-rose-garden', 'compound-2', 'compound-3']);
});

it('numbers the later of two alike, also where the number is somebody’s name', () => {
  expect(named('东苑', '东苑', '东苑 2', '栋苑')).toEqual([
    'dong-yuan',
    'dong-yuan-2',
    'dong-yuan-2-2',
    'dong-yuan-3',
  ]);
});

it('is no name that Windows keeps for devices', () => {
  expect(named('CON', 'LPT1', 'console')).toEqual(['compound-con', 'compound-lpt1', 'console']);
});

it('serves as a folder whatever the names are, each once, the same again', () => {
  const name = fc.option(fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(fc.record({ name, name_en: name }), { maxLength: 20 }), (compounds) => {
      const slugs = slugsOf(compounds);
      expect(new Set(slugs).size).toBe(compounds.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
      for (const slug of slugs) expect(slug.length).toBeLessThan(80);
      expect(slugsOf(compounds)).toEqual(slugs);
      // One more at the end changes no address.
      expect(slugsOf([...compounds, { name: '东苑', name_en: null }]).slice(0, -1)).toEqual(slugs);
    }),
  );
});
