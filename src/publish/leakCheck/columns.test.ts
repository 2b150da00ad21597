import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { floats, honestSite, SECRETS, siteWith } from '../../../test/builders/leaks';
import type { Metres } from '../../model/units';
import { publicPosition } from '../publicGeometry';
import type { SiteFiles } from '../publishSite';
import { checkForLeaks } from './checkForLeaks';
import { evidence } from './evidence';

const random = generator(20_260_315);
const toPublic = publicPosition({ grid_m: 0.1 as Metres, coordinates: 'cgcs2000' });
const HIDDEN = town(4000);
const OPEN = town(4000);
const WITHHELD = {
  ...SECRETS,
  values: [],
  vertices: HIDDEN,
  publicVertices: OPEN,
  publishedVertices: OPEN.map(toPublic),
};
const PIPE = HIDDEN.slice(300, 312);
const ROAD = OPEN.slice(300, 312).map(toPublic);

async function systems(files: SiteFiles): Promise<string[]> {
  const { leaks } = await checkForLeaks(files, WITHHELD, null, { blank: honestSite() });
  return [...new Set(leaks.map(({ what }) => what.replace(/.*\(/, '(')))].sort();
}

const x = (line: readonly Position[]) => line.map(([lon]) => lon!);
const y = (line: readonly Position[]) => line.map(([, lat]) => lat!);
const WRITTEN: Record<string, (line: readonly Position[]) => string | Uint8Array> = {
  'two arrays': (line) => JSON.stringify({ lon: x(line), lat: y(line) }),
  'an array of longitudes': (line) => JSON.stringify(x(line)),
  'a column among others': (line) =>
    `a,b\n${x(line)
      .map((lon, i) => `${i}.5,${lon.toFixed(7)}`)
      .join('\n')}`,
  'a table that lies on its side': (line) => `x,${x(line)}\ny,${y(line)}\n`,
  'float64, all x and then all y': (line) => floats([...x(line), 0, ...y(line)], true),
  'float64, great end first': (line) => floats([...y(line), 0, ...x(line)], false),
  'whole 1e-7 degrees': (line) => JSON.stringify(x(line).map((lon) => Math.round(lon * 1e7))),
  'on the public grid': (line) => JSON.stringify(x(line.map(toPublic))),
};

test.each(Object.entries(WRITTEN))('%s of a pipe is told, of a road is not', async (_, write) => {
  expect(await systems(siteWith('a.bin', write(PIPE)))).toContainEqual(
    expect.stringContaining('a column of '),
  );
  expect(await systems(siteWith('a.bin', write(ROAD)))).toEqual([]);
});

test('a column of which half is public is told all the same', async () => {
  const mixed = ROAD.flatMap((at, i) => [at, PIPE[i]!]);
  expect(await systems(siteWith('a.json', JSON.stringify(x(mixed))))).toEqual(['(cgcs2000, a column of x)']);
});

test('four numbers are too few, and one that is repeated is one', async () => {
  expect(await systems(siteWith('a.json', JSON.stringify(x(PIPE.slice(0, 4)))))).toEqual([]);
  expect(await systems(siteWith('a.json', JSON.stringify(Array(500).fill(PIPE[0]![0]))))).toEqual([]);
});

test('one that is repeated is one, however many have been met', async () => {
  const many = Array.from({ length: 70_000 }, (_, i) => 118.257 + i / 4e6);
  const [first, again] = x(PIPE) as [number, number];
  const text = JSON.stringify([first, ...many, again, again, again, again, again]);
  const withheld = { ...WITHHELD, publicVertices: many.map((lon) => [lon, 32.09]), publishedVertices: [] };
  const { leaks } = await checkForLeaks(siteWith('a.json', text), withheld, null, { blank: honestSite() });
  expect(leaks).toEqual([]);
});

test('columns of other places of the same town are never told, to whatever digit they are written', {
  timeout: 60_000,
}, async () => {
  for (const decimals of [5, 6, 8, 12]) {
    for (const places of [town(5000), town(5000).map(toPublic), lattice(70)]) {
      const files = siteWith('a.json', JSON.stringify([x(places), y(places)].map(rounded(decimals))));
      const told = await systems(files);
      expect(told.filter((what) => what.includes('column'))).toEqual([]);
    }
  }
});

test('random numbers are not taken for columns', async () => {
  const text = Array.from({ length: 50_000 }, () => 100 + 30 * random());
  expect(await systems(siteWith('a.json', JSON.stringify(text)))).toEqual([]);
});

test('honest trials raise no more alarms than stated, a leak raises them at once', () => {
  for (const chance of [0.002, 0.05, 0.3, 0.7]) {
    const [few, none] = [evidence(100), evidence()];
    let [alarms, wrong] = [0, 0];
    for (let i = 0; i < 400_000; i++) {
      const isHit = random() < chance;
      if (few.add(isHit, chance)) alarms++;
      if (none.add(isHit, chance)) wrong++;
    }
    expect(alarms).toBeLessThan(400_000 / 100);
    expect(wrong).toBe(0);
  }
  const leak = evidence();
  expect([1, 2, 3, 4, 5].map(() => leak.add(true, 1e-9))).toEqual([false, false, false, false, true]);
});

/** Streets every 40 m, rotated, with what lies along them: numbers of one street are close to each other. */
function town(count: number): Position[] {
  return Array.from({ length: count }, () => {
    const [along, beside] = [random() * 1500, Math.floor(random() * 40) * 40 + Math.floor(random() * 5)];
    return [
      118.26 + (along * 0.97 - beside * 0.24) / 94_300,
      32.08 + (along * 0.24 + beside * 0.97) / 110_900,
    ];
  }).map((at) => at.map((degrees) => Number(degrees.toFixed(8))));
}

/** Every tenth of a millidegree. */
function lattice(side: number): Position[] {
  return Array.from({ length: side * side }, (_, i) => [
    118.26 + (i % side) / 1e4,
    32.08 + Math.floor(i / side) / 1e4,
  ]);
}

function rounded(decimals: number) {
  return (values: number[]) => values.map((value) => Number(value.toFixed(decimals)));
}

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
