import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../model/units';
import type { RawFeature } from '../rawFeature';
import { fromLonLat } from './coordinateSystems';
import type { CrsCandidate, StatedCrs } from './crsTypes';
import { candidateOf, detectCrs } from './detectCrs';

/** Around Quanjiao in Anhui, on the 117° meridian's zone. */
const SITE = [118.27, 32.09] as const;
const OPEN: Bounds = [118.25, 32.08, 118.29, 32.11];

describe('a drawing with Korean texts', () => {
  const korean = async (names: readonly string[]) =>
    (await site('EPSG:5186', 'xy', [127.1, 37.5])).map((one, i) => ({
      ...one,
      layer: names[i % names.length]!,
    }));

  it('is offered the belts of Korea that its numbers fit, none of them as likely', async () => {
    const { candidates } = await detectCrs(await korean(['건물', '도로', '우수맨홀']), null, OPEN);
    expect(candidates.map(told)).toEqual(
      expect.arrayContaining(['EPSG:5186 xy possible', 'EPSG:5187 xy possible', 'schematic xy possible']),
    );
    const central = candidates.find(({ crs }) => crs === 'EPSG:5186')!;
    expect(codes(central)).toContain('language');
    expectAt(central, [127.1, 37.5], 0.001);
  });

  it('needs more than one word, and numbers that fit', async () => {
    const one = await detectCrs(await korean(['건물']), null, OPEN);
    expect(one.candidates.map(({ crs }) => crs)).toEqual(['schematic']);
    const chinese = await site('EPSG:4548', 'xy');
    const names = ['건물', '도로', '우수맨홀'];
    const elsewhere = chinese.map((raw, i) => ({ ...raw, layer: names[i % 3]! }));
    const { candidates } = await detectCrs(elsewhere, null, OPEN);
    expect(candidates[0]!.crs).toBe('EPSG:4548');
    expect(candidates.filter(({ crs }) => /EPSG:518[5-8]/.test(crs))).toEqual([]);
  });
});

it('does not take the drawing units of a network for degrees, where they would span a continent', async () => {
  const net = points([0, 10], [10, 10], [20, 20], [30, 20]);
  const { candidates } = await detectCrs(net, null, OPEN);
  expect(candidates.map(({ crs }) => crs)).toEqual(['schematic']);
});

it('is not led astray by an ordinate beyond all measure', async () => {
  const good = await site('EPSG:4548', 'xy');
  for (const odd of [1e308, -1e308, 1e200]) {
    const { candidates } = await detectCrs([...good, ...points([odd, -odd])], null, OPEN);
    expect(candidates[0]!.crs).toBe('EPSG:4548');
  }
  expect((await detectCrs(points([0, 0], [5e-324, 0]), null, OPEN)).candidates).not.toEqual([]);
  const { candidates, certain } = await detectCrs(points([1e308, 0], [-1e308, 0]), null, OPEN);
  expect([candidates.length, certain]).toEqual([1, true]);
});

describe('a survey without a word about its grid', () => {
  it('is told by the number of the zone, northing first, but never surely', async () => {
    const { candidates, certain } = await detectCrs(await site('EPSG:4527', 'yx'), null, null);
    expect(certain).toBe(false);
    expect(candidates.map(told)).toEqual([
      'EPSG:4527 yx likely',
      'EPSG:2363 yx possible',
      'EPSG:2415 yx possible',
      'schematic xy possible',
    ]);
    expect(codes(candidates[0]!)).toEqual(['zone_prefix', 'axis_order', 'in_area_of_use']);
    expect(candidates[0]!.why[0]!.detail).toBe('39');
    expect(candidates.map(({ rough_m }) => rough_m)).toEqual([null, 130, 60, null]);
    expectAt(candidates[0]!, SITE, 0.001);
  });

  it('takes 13 to 23 for zones of 6°', async () => {
    const { candidates } = await detectCrs(await site('EPSG:4498', 'xy'), null, null);
    expect(candidates.slice(0, 3).map(told)).toEqual([
      'EPSG:4498 xy likely',
      'EPSG:2334 xy possible',
      'EPSG:21420 xy possible',
    ]);
  });

  it('has many zones to choose from without the number, and the one beside what is open first', async () => {
    const features = await site('EPSG:4548', 'yx');
    const alone = await detectCrs(features, null, null);
    const grids = alone.candidates.filter(({ name }) => name.startsWith('CGCS2000'));
    expect(grids.length).toBeGreaterThan(10);
    expect(grids.every(({ likelihood, axes }) => likelihood === 'possible' && axes === 'yx')).toBe(true);
    expect(grids.map(({ crs }) => crs)).toContain('EPSG:4548');

    const { candidates, certain } = await detectCrs(features, null, OPEN);
    expect(certain).toBe(false);
    expect(candidates.slice(0, 3).map(told)).toEqual([
      'EPSG:4548 yx likely',
      'EPSG:2384 yx possible',
      'EPSG:2436 yx possible',
    ]);
    expect(codes(candidates[0]!)).toContain('near_open');
    expect(candidates[0]!.distance_m).toBe(0);
    // The next zone's meridian is 3° of longitude off: some 283 km at 32°.
    const next = candidates.find(({ crs }) => crs === 'EPSG:4549')!;
    expect(next.distance_m! / 1000).toBeGreaterThan(275);
    expect(next.distance_m! / 1000).toBeLessThan(285);
  });

  it('is not taken for a zone of which it lies outside: northing 5 800 000 in zone 32 is no China', async () => {
    const { candidates } = await detectCrs(
      points([32_570_396, 5_800_000], [32_570_996, 5_800_500]),
      null,
      null,
    );
    expect(candidates.map(({ crs }) => crs)).not.toContain('EPSG:4520');
    expect(candidates.map(({ crs }) => crs)).toContain('EPSG:4647');
    expect(candidates.every(({ likelihood }) => likelihood === 'possible')).toBe(true);
  });

  it('finds a grid of another country beside what is open there', async () => {
    const features = await site('EPSG:5186', 'xy', [127.6, 37.3]);
    const { candidates } = await detectCrs(features, null, [127.5, 37.2, 127.7, 37.4]);
    const korean = candidates.find(({ crs }) => crs === 'EPSG:5186')!;
    expect(korean.likelihood).toBe('possible');
    expectAt(korean, [127.6, 37.3], 0.001);
    expect((await detectCrs(features, null, null)).candidates.map(told)).toEqual(['schematic xy possible']);
  });

  it('is a schematic last, around what is open', async () => {
    const { candidates } = await detectCrs(points([0, 0], [400, 300]), null, OPEN);
    const last = candidates.at(-1)!;
    expect(told(last)).toBe('schematic xy possible');
    expect((last.bounds[0] + last.bounds[2]) / 2).toBeCloseTo(118.27, 6);
    expect((last.bounds[1] + last.bounds[3]) / 2).toBeCloseTo(32.095, 6);
  });
});

describe('degrees', () => {
  it('of GeoJSON are sure; in China the offset systems stay possible', async () => {
    const { candidates, certain } = await detectCrs(points([...SITE], [118.28, 32.1]), RFC7946, null);
    expect(certain).toBe(true);
    expect(candidates.map(told)).toEqual(['EPSG:4326 xy certain', 'gcj02 xy possible', 'bd09 xy possible']);
    expect(codes(candidates[0]!)).toContain('format');
  });

  it('abroad have no offset', async () => {
    const { candidates } = await detectCrs(points([8.98, 47.75], [8.99, 47.76]), RFC7946, null);
    expect(candidates.map(told)).toEqual(['EPSG:4326 xy certain']);
  });

  it('of a table are likely, latitude first or not', async () => {
    const straight = await detectCrs(points([...SITE], [118.28, 32.1]), null, null);
    expect(told(straight.candidates[0]!)).toBe('EPSG:4326 xy likely');
    const turned = await detectCrs(points([32.09, 118.27], [32.1, 118.28]), null, null);
    expect(turned.candidates.map(told)).toEqual([
      'EPSG:4326 yx likely',
      'gcj02 yx possible',
      'bd09 yx possible',
      'schematic xy possible',
    ]);
  });

  it('in no man’s land that lie in a Chinese town when turned are asked about', async () => {
    // Urumqi, latitude first: 43.8° E 87.6° N is Arctic ice.
    const { certain, candidates } = await detectCrs(points([43.82, 87.6], [43.83, 87.61]), RFC7946, null);
    expect(certain).toBe(false);
    expect(candidates.map(told)).toContain('EPSG:4326 yx likely');
  });
});

describe('a stated system', () => {
  it('is sure where the coordinates land in its area of use', async () => {
    const { candidates, certain } = await detectCrs(
      await site('EPSG:4548', 'xy'),
      says('EPSG:4548', 'prj'),
      null,
    );
    expect(certain).toBe(true);
    expect(candidates.map(told)).toEqual(['EPSG:4548 xy certain']);
    expectAt(candidates[0]!, SITE, 0.001);
  });

  it('in feet lands in Kentucky', async () => {
    const features = points([4_942_453, 3_888_685], [4_993_232, 3_917_412]);
    const { candidates, certain } = await detectCrs(
      features,
      says('urn:ogc:def:crs:EPSG::3547', 'crs_member'),
      null,
    );
    expect(certain).toBe(true);
    expect(candidates[0]!.near?.en).toBe('Louisville');
  });

  it.each([
    ['degrees stated, metres found', 'EPSG:4490', 'EPSG:4527', 'EPSG:4527 xy likely'],
    ['metres stated, degrees found', 'EPSG:4548', 'EPSG:4326', 'EPSG:4326 xy likely'],
    ['Kentucky stated, China found', 'EPSG:3547', 'EPSG:4527', 'EPSG:4527 xy likely'],
  ])('that lies is not believed: %s', async (_, stated, real, first) => {
    const { candidates, certain } = await detectCrs(await site(real, 'xy'), says(stated, 'crs_member'), null);
    expect(certain).toBe(false);
    expect(told(candidates[0]!)).toBe(first);
    const absurd = candidates.find(({ crs }) => crs === stated);
    if (absurd !== undefined) expect(codes(absurd)).toEqual(['stated_but_absurd']);
  });

  it('of the neighbouring zone is doubted where another zone lands on what is open', async () => {
    const features = await site('EPSG:4548', 'xy');
    expect((await detectCrs(features, says('EPSG:4549', 'prj'), null)).certain).toBe(true);
    const { candidates, certain } = await detectCrs(features, says('EPSG:4549', 'prj'), OPEN);
    expect(certain).toBe(false);
    expect(told(candidates[0]!)).toBe('EPSG:4548 xy likely');
    expect(candidates.map(told)).toContain('EPSG:4549 xy likely');
  });

  it('with its axes the other way round is turned, and asked about', async () => {
    const { candidates, certain } = await detectCrs(
      await site('EPSG:4548', 'yx'),
      says('EPSG:4548', 'prj'),
      null,
    );
    expect(certain).toBe(false);
    expect(told(candidates[0]!)).toBe('EPSG:4548 yx likely');
    expect(codes(candidates[0]!)).toContain('axis_order');
  });

  it('of unknown shift is asked about, with a figure', async () => {
    const { candidates, certain } = await detectCrs(
      await site('EPSG:2384', 'xy'),
      says('EPSG:2384', 'prj'),
      null,
    );
    expect(certain).toBe(false);
    expect(told(candidates[0]!)).toBe('EPSG:2384 xy likely');
    expect(candidates[0]!.rough_m).toBe(130);
  });

  it('that is none is as good as nothing said', async () => {
    const stated = { crs: '<html></html>', text: '<html>', from: 'prj' } as const;
    const { candidates } = await detectCrs(await site('EPSG:4527', 'xy'), stated, null);
    expect(told(candidates[0]!)).toBe('EPSG:4527 xy likely');
  });
});

describe('outliers', () => {
  const many = Array.from({ length: 96 }, (_, i) => [625_000 + 10 * i, 3_551_000 + 7 * i] as const);

  it('are named, and left out of where the rest lands', async () => {
    const strays = [
      [449_000, 3_551_000],
      [449_001, 3_551_001],
    ] as const;
    const features = points(...many, ...strays).map((feature) => ({
      ...feature,
      layer: 'PIPE',
      handle: `A${feature.index}`,
    }));
    const { outliers, candidates } = await detectCrs(features, null, OPEN);
    expect(outliers?.indexes).toEqual([96, 97]);
    expect(outliers!.farthest_m / 1000).toBeCloseTo(176.5, 0);
    expect(outliers!.examples).toContain('PIPE · A96 · 449000, 3551000');
    const { bounds } = candidates[0]!;
    expect(bounds[2] - bounds[0]).toBeLessThan(0.02);
  });

  it('at the origin, or of one absurd vertex, are found', async () => {
    const line = feature(
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [625_100, 3_551_100],
        ],
      },
      many.length,
    );
    expect((await detectCrs([...points(...many), line], null, null)).outliers?.indexes).toEqual([96]);
  });

  it('are told in metres where the source is in degrees', async () => {
    const places = Array.from({ length: 50 }, (_, i) => [118.2 + i / 1000, 32.09] as const);
    const { outliers, candidates } = await detectCrs(points(...places, [0, 0]), RFC7946, null);
    expect(outliers?.indexes).toEqual([50]);
    expect(outliers!.farthest_m / 1000).toBeGreaterThan(10_000);
    expect(candidates[0]!.bounds[0]).toBeCloseTo(118.2, 6);
  });

  it('are none where things are scattered evenly, or lie in two towns', async () => {
    const spread = Array.from({ length: 200 }, (_, i) => [500_000 + 500 * i, 3_500_000 + 300 * i] as const);
    expect((await detectCrs(points(...spread), null, null)).outliers).toBeNull();
    const other = many.map(([x, y]) => [x + 120_000, y] as const);
    expect((await detectCrs(points(...many, ...other), null, null)).outliers).toBeNull();
  });
});

describe('what is drawn of a candidate', () => {
  it('stays small for a large source, and is there soon', async () => {
    const line = (i: number): Geometry => {
      const [x, y] = [620_000 + (i % 700) * 10, 3_551_000 + Math.floor(i / 700) * 10];
      return {
        type: 'LineString',
        coordinates: [
          [x, y],
          [x + 9, y],
          [x + 9, y + 4],
        ],
      };
    };
    const features = Array.from({ length: 200_000 }, (_, i) => feature(line(i), i));
    await detectCrs(features.slice(0, 100), null, OPEN);
    const start = performance.now();
    const { candidates } = await detectCrs(features, null, OPEN);
    expect(performance.now() - start).toBeLessThan(5000);
    for (const { outline, bounds } of candidates) {
      const vertices = outline.flat();
      expect(vertices.length).toBeGreaterThan(3);
      expect(vertices.length).toBeLessThan(500);
      for (const [lon, lat] of vertices) {
        expect(lon).toBeGreaterThanOrEqual(bounds[0] - 1e-4);
        expect(lon).toBeLessThanOrEqual(bounds[2] + 1e-4);
        expect(lat).toBeGreaterThanOrEqual(bounds[1] - 1e-4);
        expect(lat).toBeLessThanOrEqual(bounds[3] + 1e-4);
      }
    }
  }, 20_000);

  it('names the nearest larger town', async () => {
    const { candidates } = await detectCrs(points([116.39, 39.91], [116.4, 39.92]), RFC7946, null);
    expect(candidates[0]!.near).toMatchObject({ zh: '北京', en: 'Beijing' });
    expect(candidates[0]!.near!.distance_m).toBeLessThan(3000);
  });
});

describe('candidateOf', () => {
  it('shows where a typed system would put a file', async () => {
    const typed = await candidateOf(await site('EPSG:4548', 'yx'), { crs: '4548', axes: 'yx' }, OPEN);
    expect(told(typed)).toBe('EPSG:4548 yx likely');
    expectAt(typed, SITE, 0.001);
  });

  it.each(['EPSG:1', 'EPSG:4326', 'nonsense'])('refuses %s for metres', async (crs) => {
    const features = await site('EPSG:4548', 'yx');
    await expect(candidateOf(features, { crs, axes: 'xy' }, null)).rejects.toMatchObject({
      problem: { code: 'no_crs' },
    });
  });
});

it('asks nothing about a source without a single position', async () => {
  const empty = [{ value: { type: 'Feature', geometry: null, properties: {} }, index: 0, line: null }];
  const { candidates, certain } = await detectCrs(empty, null, null);
  expect(certain).toBe(true);
  expect(candidates).toHaveLength(1);
});

it('goes through hostile shapes without a throw', async () => {
  const deep = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`) as unknown;
  const shapes: unknown[] = [
    null,
    7,
    'text',
    [],
    {},
    { geometry: 3 },
    { geometry: { coordinates: 'x' } },
    { geometry: { type: 'Point', coordinates: [Number.NaN, 1] } },
    { geometry: { type: 'Point', coordinates: [Number.POSITIVE_INFINITY, 1] } },
    { geometry: { type: 'Point', coordinates: ['118.2', ' 32.1 '] } },
    { geometry: { type: 'LineString', coordinates: [[], [null], [{}]] } },
    { geometry: { type: 'LineString', coordinates: deep } },
  ];
  const features = shapes.map((value, index) => ({ value, index, line: null }));
  const { candidates } = await detectCrs(features, null, null);
  expect(told(candidates[0]!)).toBe('EPSG:4326 xy likely');
});

const RFC7946: StatedCrs = { crs: 'EPSG:4326', text: 'RFC 7946', from: 'format' };

function says(crs: string, from: StatedCrs['from']): StatedCrs {
  return { crs, text: crs, from };
}

/** Four corners of a compound of about 300 m. */
async function site(crs: string, axes: 'xy' | 'yx', [lon, lat]: readonly [number, number] = SITE) {
  const there = await fromLonLat(crs);
  const corners = [
    [0, 0],
    [0.003, 0],
    [0.003, 0.003],
    [0, 0.003],
  ] as const;
  const at = corners.map(([east, north]) => there(lon - 0.0015 + east, lat - 0.0015 + north));
  return points(...at.map(([x, y]) => (axes === 'xy' ? ([x, y] as const) : ([y, x] as const))));
}

function points(...positions: (readonly [number, number])[]): RawFeature[] {
  return positions.map(([x, y], index) => feature({ type: 'Point', coordinates: [x, y] }, index));
}

function feature(geometry: Geometry, index: number): RawFeature {
  return { value: { type: 'Feature', properties: {}, geometry }, index, line: null };
}

function told({ crs, axes, likelihood }: CrsCandidate): string {
  return `${crs} ${axes} ${likelihood}`;
}

function codes({ why }: CrsCandidate): string[] {
  return why.map(({ code }) => code);
}

function expectAt({ bounds }: CrsCandidate, [lon, lat]: readonly [number, number], within: number): void {
  expect(Math.abs((bounds[0] + bounds[2]) / 2 - lon)).toBeLessThan(within);
  expect(Math.abs((bounds[1] + bounds[3]) / 2 - lat)).toBeLessThan(within);
}
