import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { messages as english } from '../../i18n/en';
import { publishing as englishPublishing } from '../../i18n/en/publish';
import { messages as chinese } from '../../i18n/zh';
import { publishing as chinesePublishing } from '../../i18n/zh/publish';
import type { Leak } from '../../publish/withheld';
import { formattersOf } from '../../wording/formatters';
import { leakSentence } from './leakSentence';

async function sentences(language: 'zh' | 'en', leaks: readonly Leak[]): Promise<string[]> {
  const words = i18next.createInstance();
  await words.init({
    lng: language,
    resources: {
      zh: { translation: { ...chinese, publish: chinesePublishing } },
      en: { translation: { ...english, publish: englishPublishing } },
    },
    interpolation: { escapeValue: false },
  });
  return leaks.map((leak) => leakSentence(leak, words, formattersOf(language)));
}

const leak = (kind: Leak['kind'], what: string, more: Partial<Leak> = {}): Leak => ({
  ...{ file: 'a.json', at: 0, within: [], kind, what },
  ...more,
});
const origin = { value: '城东供电所', layer: 'pipes', property: 'owner', feature: 'pipe-7' };

describe('a leak in words', () => {
  test('says where it is, in what it was packed, and what it is', async () => {
    const leaks = [
      leak('value', '城东供电所', { at: 1206, within: ['gzip'], origin }),
      leak('never_public', 'photo_metadata', { file: 'photos/a.jpg' }),
      leak('unreadable_file', 'tile_without_place', { file: 'tile.pbf' }),
    ];
    expect(await sentences('zh', leaks)).toEqual([
      'a.json › gzip，第 1,206 字节：含有不公开的内容“城东供电所”（管线的 owner，要素 pipe-7）',
      'photos/a.jpg：照片里还留有拍摄地点、时间或设备信息',
      'tile.pbf：矢量瓦片的文件名没有写明级别与行列号，无法核对位置',
    ]);
    expect(await sentences('en', leaks)).toEqual([
      'a.json › gzip, byte 1,206: holds “城东供电所”, which is withheld (owner of Pipes, feature pipe-7)',
      'photos/a.jpg: the photograph still says where, when or with what it was taken',
      'tile.pbf: is a vector tile whose name gives no zoom, column and row: its places cannot be checked',
    ]);
  });

  test('no kind and no reason shows its code', async () => {
    const kinds = [
      ...['value', 'id', 'named_value', 'vertex', 'unexpected_file', 'changed_file', 'never_public'],
    ] as Leak['kind'][];
    const reasons = [
      ...['encrypted', 'unknown_compression', 'damaged', 'too_large', 'too_deep', 'tile_without_place'],
    ];
    const leaks = [
      ...kinds.map((kind) => leak(kind, 'x')),
      ...reasons.map((what) => leak('unreadable_file', what)),
      leak('never_public', 'photo_metadata'),
    ];
    for (const language of ['zh', 'en'] as const) {
      const told = await sentences(language, leaks);
      expect(told.filter((text) => /[a-z]_[a-z]|publish\./.test(text))).toEqual([]);
      expect(new Set(told).size).toBe(leaks.length);
    }
  });
});
