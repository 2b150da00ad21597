import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from './limits';
import { paced } from './pacing';
import type { RawFeature } from './rawFeature';
import type { Reader, Source } from './reader';
import { READERS } from './readers';
import { readSource } from './readSource';

const source: Source = { name: 'a.kml', format: 'kml', files: [] };

afterEach(() => {
  vi.restoreAllMocks();
});

function readBy(reader: Reader) {
  vi.spyOn(READERS, 'kml').mockResolvedValue(reader);
  return readSource(source, {}, paced({}));
}

const giving =
  (features: readonly RawFeature[]): Reader =>
  async () => ({ features, problems: [], crs: null, encoding: null });

const line = (vertices: number, index = 0): RawFeature => ({
  value: {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: Array(vertices).fill([1, 2]) },
  },
  index,
  line: null,
});

describe('readSource', () => {
  it('gives what the reader gives, under its format', async () => {
    expect(await readBy(giving([line(2)]))).toMatchObject({ format: 'kml', features: [{ index: 0 }] });
  });

  it('refuses more features, or more vertices, than a browser can hold', async () => {
    const one = line(1);
    const many = Array<RawFeature>(LIMITS.features + 1).fill(one);
    await expect(readBy(giving(many))).rejects.toMatchObject({
      problem: { code: 'too_large', detail: `${LIMITS.features + 1} > ${LIMITS.features}`, file: 'a.kml' },
    });
    const long = line(1_000_000);
    const some = LIMITS.vertices / 1_000_000;
    expect((await readBy(giving(Array<RawFeature>(some).fill(long)))).features).toHaveLength(some);
    await expect(readBy(giving(Array<RawFeature>(some + 1).fill(long)))).rejects.toMatchObject({
      problem: { code: 'too_large' },
    });
  });

  it.each([
    [new RangeError('Invalid string length'), 'too_large'],
    [new TypeError('undefined is no function'), 'bad_file'],
    ['text', 'bad_file'],
  ])('turns %s into a typed refusal', async (thrown, code) => {
    const failing: Reader = async () => {
      throw thrown;
    };
    await expect(readBy(failing)).rejects.toMatchObject({
      name: 'ImportError',
      problem: { code, file: 'a.kml' },
    });
  });
});
