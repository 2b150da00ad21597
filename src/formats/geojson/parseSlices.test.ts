import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSlices } from './parseSlices';

const SMALL = { file: 0, slice: 40 };
const slices = (text: string | Uint8Array) =>
  parseSlices(typeof text === 'string' ? new TextEncoder().encode(text) : text, {}, SMALL);

describe('parseSlices', () => {
  it('gives what JSON.parse gives, whatever stands in the features', async () => {
    // Keys and texts that look like what is looked for.
    const odd = fc.constantFrom('features', '"features":[', '},{', '\\', '"', '管', '__proto__', ']}', 'x');
    const value = fc.jsonValue({ stringUnit: fc.oneof(fc.string({ maxLength: 3 }), odd), maxDepth: 3 });
    const feature = fc.record({ type: fc.constant('Feature'), properties: value, geometry: value });
    const members = fc.dictionary(
      odd.filter((name) => name !== 'features'),
      value,
      { maxKeys: 3 },
    );
    const spaces = fc.constantFrom(undefined, 1, '\t');
    const collections = fc.tuple(
      members,
      fc.array(fc.oneof(feature, value), { maxLength: 30 }),
      members,
      spaces,
    );
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(collections, async ([before, features, after, space]) => {
        const text = JSON.stringify({ ...before, features, ...after }, null, space);
        const read = await slices(text);
        if (read === null) return;
        whole += 1;
        expect(read).toEqual(JSON.parse(text));
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(whole).toBeGreaterThan(100);
  });

  const FEATURE = '{"type":"Feature","properties":{"name":"管"},"geometry":null}';
  const LIST = Array.from({ length: 20 }, () => FEATURE).join(' ,\n ');
  const WHOLE = `{"type":"FeatureCollection","features":[${LIST}],"name":"x"}`;

  it('reads behind a byte order mark', async () => {
    expect(await slices(`\uFEFF${WHOLE}`)).toEqual(JSON.parse(WHOLE));
  });

  it.each([
    ['a text cut off', WHOLE.slice(0, -20)],
    ['a comma too many', WHOLE.replace(' ,\n ', ',,')],
    ['something behind', `${WHOLE}]`],
    ['two lists of features', `${WHOLE.slice(0, -1)},"features":[]}`],
    ['features of something inside', `{"a":${WHOLE}}`],
    ['a bare list', `[${LIST}]`],
    ['lines', `${FEATURE}\n${FEATURE}\n`],
    ['a key that only ends so', WHOLE.replace('"features"', '"x\\"features"')],
  ])('leaves %s to JSON.parse', async (_name, text) => {
    expect(await slices(text)).toBeNull();
  });

  it('leaves bytes that are no UTF-8', async () => {
    const bytes = new TextEncoder().encode(WHOLE);
    bytes[bytes.indexOf(0xe7)] = 0xff;
    expect(await slices(bytes)).toBeNull();
  });

  it('tells how far it is, and can be cancelled', async () => {
    const bytes = new TextEncoder().encode(
      `{"features":[${Array.from({ length: 60_000 }, () => FEATURE).join(',')}]}`,
    );
    const told: number[] = [];
    await parseSlices(bytes, { onProgress: (fraction) => told.push(fraction) }, { file: 0, slice: 10_000 });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const cancelled = parseSlices(
      bytes,
      { onProgress, signal: controller.signal },
      { file: 0, slice: 10_000 },
    );
    await expect(cancelled).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});
