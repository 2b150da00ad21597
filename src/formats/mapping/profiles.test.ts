import { expect, it } from 'vitest';
import { ImportError, type ImportPart, type RecognisedFile } from '../importTypes';
import type { ImportProfile } from './mappingTypes';
import { applyProfile, parseProfile, profileOf, profileShape, profileText } from './profiles';

function part(key: string, name: string | null, fields: string[]): ImportPart {
  return {
    key,
    name,
    family: 'line',
    count: 3,
    layer: 'other',
    why: { code: 'none', detail: '' },
    set: {},
    mapping: [],
    fields,
    rows: [],
  };
}
function file(key: string, parts: ImportPart[]): RecognisedFile {
  return {
    key,
    name: `${key}.csv`,
    size: 1,
    format: 'survey',
    parts,
    crs: null,
    encoding: { used: 'gb18030', why: 'checked' },
    tables: [],
    fatal: null,
  };
}

const FILE = file('0', [part('0/line/JSLine', 'JSLine', ['管径', '埋深']), part('0/line/x', 'x', [])]);
const RULE = {
  field: '管径',
  target: 'diameter_mm',
  convert: 'pipe_size',
  why: { code: 'chosen', detail: '' },
} as const;
const PROFILE: ImportProfile = profileOf('水司', FILE, {
  layers: { '0/line/JSLine': 'pipes', '0/line/x': 'skip' },
  set: { '0/line/JSLine': { category: 'water' } },
  mapping: { '0/line/JSLine': [RULE] },
  crs: { '0': { crs: 'EPSG:4548', axes: 'yx' } },
});

it('has one shape for files that one mapping fits', () => {
  const other = file('7', [part('b', 'x', []), part('a', 'JSLine', ['埋深', '管径'])]);
  expect(profileShape(other)).toBe(profileShape(FILE));
  expect(profileShape(other)).toBe(PROFILE.shape);
  const wider = file('7', [part('b', 'x', []), part('a', 'JSLine', ['埋深', '管径', '材质'])]);
  expect(profileShape(wider)).not.toBe(PROFILE.shape);
  expect(profileShape({ ...other, format: 'table' })).not.toBe(PROFILE.shape);
});

it('makes the same choices for another file, each with the profile as its reason', () => {
  const other = file('7', [part('7/a', 'JSLine', ['管径', '埋深']), part('7/b', 'new', [])]);
  expect(applyProfile(other, PROFILE)).toEqual({
    layers: { '7/a': 'pipes' },
    set: { '7/a': { category: 'water' } },
    mapping: { '7/a': [{ ...RULE, why: { code: 'profile', detail: '水司' } }] },
    crs: { crs: 'EPSG:4548', axes: 'yx' },
    encoding: 'gb18030',
  });
});

it('comes back from its text', () => {
  expect(parseProfile(profileText(PROFILE), 'p.json')).toEqual(PROFILE);
});

it.each<[string, string, RegExp]>([
  ['no JSON', '{', /not_json/],
  ['another file', '{"format":"jingran-rules"}', /bad_file: format = "jingran-rules"/],
  ['another version', profileText({ ...PROFILE, version: 2 as 1 }), /bad_file: version = 2/],
  ['a strange member', profileText({ ...PROFILE, extra: 1 } as ImportProfile), /bad_file: extra = 1/],
  [
    'a property that the layer has not',
    profileText({
      ...PROFILE,
      parts: [{ ...PROFILE.parts[0]!, mapping: [{ ...RULE, target: '__proto__' }] }],
    }),
    /bad_file: pipes: __proto__/,
  ],
  [
    'a conversion that there is not',
    profileText({
      ...PROFILE,
      parts: [{ ...PROFILE.parts[0]!, mapping: [{ ...RULE, convert: 'eval' as 'none' }] }],
    }),
    /bad_file: parts\[0\].mapping\[0\].convert = "eval"/,
  ],
  ['deep nesting', `${'['.repeat(1000)}${']'.repeat(1000)}`, /too_deep/],
])('refuses %s', (_name, text, message) => {
  expect(() => parseProfile(text, 'p.json')).toThrow(ImportError);
  expect(() => parseProfile(text, 'p.json')).toThrow(message);
});
