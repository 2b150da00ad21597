import fc from 'fast-check';
import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { floats, honestSite, joined, PACKINGS, SECRETS, SPELLINGS, utf8 } from '../../../test/builders/leaks';
import type { WithheldValue } from '../withheld';
import { checkForLeaks } from './checkForLeaks';

type Position = readonly [number, number];
const packing = fc.constantFrom(...(Object.keys(PACKINGS) as (keyof typeof PACKINGS)[]));
const spelling = fc.constantFrom(...(Object.keys(SPELLINGS) as (keyof typeof SPELLINGS)[]));

/** Owners, ids and numbers as projects have them, too particular to stand anywhere by chance. */
const value: fc.Arbitrary<WithheldValue> = fc.oneof(
  fc
    .array(fc.constantFrom(...'城东供电排水燃气通信管理所司局站'), { minLength: 4, maxLength: 8 })
    .map((characters) => secretOf('owner', characters.join(''))),
  fc
    .tuple(fc.stringMatching(/^[a-z]{4,10}$/), fc.integer({ min: 1000, max: 99999 }))
    .map(([word, number]) => secretOf('id', `${word}-pipe-${number}`)),
  fc
    .integer({ min: 100_001, max: 9_999_999 })
    .map((number) => secretOf('ground_m', (number * 10 + 3) / 10_000)),
);

function secretOf(property: string, of: string | number): WithheldValue {
  return { value: of, layer: 'pipes', property, feature: 'f' };
}

test('a withheld value is found in any spelling, packed in any way, anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      value,
      spelling,
      fc.array(packing, { maxLength: 3 }),
      fc.nat(),
      fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
      async (secret, how, packings, place, noise) => {
        const spelled = SPELLINGS[how](typeof secret.value === 'number' ? ` ${secret.value} ` : secret.value);
        const packed = packings.reduce<Uint8Array>((bytes, pack) => PACKINGS[pack](bytes), spelled);
        const around = utf8(` "${noise.replaceAll(/[\\&%]/g, ' ')}" `);
        const leaky = joined(around, packed, around);
        const withheld = { ...SECRETS, values: [secret] };
        expect(await kinds(withheld, put(leaky, place))).toContain(secret.property === 'id' ? 'id' : 'value');
      },
    ),
    // The byte behind this one's chunk is a digit.
    { numRuns: 100, examples: [[secretOf('id', 'ybdsd-pipe-24469'), 'plain', ['pngText'], 0, '']] },
  );
}, 120_000);

const vertex = fc
  .tuple(fc.integer({ min: 0, max: 4e6 }), fc.integer({ min: 0, max: 3e6 }))
  .map(([east, north]): Position => [118.25 + east / 1e8, 32.07 + north / 1e8]);

const WRITTEN: Record<string, (at: Position, decimals: number) => Uint8Array> = {
  json: ([x, y], decimals) => utf8(`[[${x.toFixed(decimals)},${y.toFixed(decimals)}]]`),
  pairs: ([x, y], decimals) => utf8(` ${x.toFixed(decimals)} ${y.toFixed(decimals)},0.5 `),
  northFirst: ([x, y], decimals) => utf8(`;${y.toFixed(decimals)};${x.toFixed(decimals)};`),
  named: ([x, y], decimals) => utf8(`{"lon":"${x.toFixed(decimals)}","z":0,"lat":"${y.toFixed(decimals)}"}`),
  exponent: ([x, y]) => utf8(`(${x.toExponential(11)} ${y.toExponential(11)})`),
  floatsLittle: ([x, y]) => floats([0, x, y, 7], true),
  floatsBig: ([x, y]) => floats([y, x], false),
};

const SYSTEMS: Record<string, { to: (at: Position) => Position; decimals: readonly number[] }> = {
  cgcs2000: { to: (at) => at, decimals: [5, 6, 7, 8] },
  gcj02: { to: (at) => gcoord.transform([...at], gcoord.WGS84, gcoord.GCJ02) as never, decimals: [6, 7, 8] },
  bd09: { to: (at) => gcoord.transform([...at], gcoord.WGS84, gcoord.BD09) as never, decimals: [6, 8] },
  webMercator: {
    to: (at) => gcoord.transform([...at], gcoord.WGS84, gcoord.EPSG3857) as never,
    decimals: [0, 1, 3],
  },
};

test('a withheld vertex is found in any system, to any number of decimals, in any place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(vertex, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...Object.keys(SYSTEMS)),
      fc.constantFrom(...Object.keys(WRITTEN)),
      fc.array(packing, { maxLength: 2 }),
      fc.nat(),
      async (vertices, system, form, packings, place) => {
        const { to, decimals } = SYSTEMS[system]!;
        const written = WRITTEN[form]!(to(vertices[0]!), decimals[place % decimals.length]!);
        const packed = packings.reduce<Uint8Array>((bytes, pack) => PACKINGS[pack](bytes), written);
        const withheld = { ...SECRETS, values: [], vertices: vertices.map((at) => [...at]) };
        expect(await kinds(withheld, put(packed, place))).toContain('vertex');
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);

/** Into one of the files, at one of the gaps between its words; or a file of its own. */
function put(leaky: Uint8Array, place: number) {
  const files = honestSite();
  const paths = [...files.keys()].filter((path) => path !== 'icon.png');
  const path = paths[place % (paths.length + 1)];
  if (path === undefined) return files.set('extra.bin', joined(leaky));
  const bytes = files.get(path)!;
  const gaps = [...bytes.keys()].filter((at) => /[\s<>{}[\],"]/.test(String.fromCharCode(bytes[at]!)));
  const at = gaps[place % gaps.length]!;
  return files.set(path, joined(bytes.subarray(0, at), utf8(' '), leaky, utf8(' '), bytes.subarray(at)));
}

async function kinds(withheld: typeof SECRETS, files: ReturnType<typeof honestSite>): Promise<string[]> {
  return (await checkForLeaks(files, withheld, null, { blank: honestSite() })).leaks.map(({ kind }) => kind);
}
