import { describe, expect, it } from 'vitest';
import type { ImportPart } from '../../../formats/importTypes';
import { groupParts } from './groupParts';

const part = (name: string, layer: ImportPart['layer']): ImportPart => ({
  key: name,
  name,
  family: 'line',
  count: 1,
  layer,
  why: { code: 'layer_name', detail: name },
  set: {},
  mapping: [],
  fields: [],
  rows: [],
});

describe('groupParts', () => {
  const parts = [part('0', 'other'), part('JS-给水', 'pipes'), part('道路', 'roads'), part('ＷＳ', 'pipes')];

  it('puts parts together by proposed layer, what is not known last', () => {
    const groups = groupParts(parts, '');
    expect(groups.map((group) => [group.layer, group.parts.map(({ name }) => name)])).toEqual([
      ['roads', ['道路']],
      ['pipes', ['JS-给水', 'ＷＳ']],
      ['other', ['0']],
    ]);
  });

  it('finds by name, whatever the width or case of the letters', () => {
    expect(groupParts(parts, 'ws').flatMap((group) => group.parts.map(({ name }) => name))).toEqual(['ＷＳ']);
    expect(groupParts(parts, '没有')).toEqual([]);
  });
});
