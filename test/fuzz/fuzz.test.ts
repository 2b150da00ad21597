import { afterAll, describe, expect, it } from 'vitest';
import { fuzzFormat } from './fuzzFormat';
import { GOOD_FILES } from './goodFiles';
import { mutateFiles } from './mutateFiles';
import { Opener } from './opener';

const RUNS = 8;
/** Formats whose last bytes say that they are all there; of the others a piece may be a whole file. */
const HAVE_AN_END =
  'geojson topojson project shapezip geopackage kml kmz dxf drawing tab gml osm xlsx surveyxlsx'.split(' ');

/** A short run of `npm run fuzz`. The process of its own takes seconds to come up on a busy machine. */
describe('damaged files end in typed errors or in what is whole', () => {
  const opener = new Opener();
  afterAll(() => opener.close());

  it.each(Object.keys(GOOD_FILES))('%s', { timeout: 90_000 }, async (format) => {
    const good = await GOOD_FILES[format]!();
    const { failures } = await fuzzFormat(good, opener, RUNS, 1);
    expect(failures.map(({ seed, what }) => `${seed}: ${what}`)).toEqual([]);
    for (let tenth = 0; tenth < 10; tenth++) {
      const cut = new Map([...good].map(([name, bytes]) => [name, part(bytes, tenth / 10)]));
      const { outcome } = await opener.open(cut);
      const isTyped = 'refused' in outcome || (!HAVE_AN_END.includes(format) && 'taken' in outcome);
      expect(isTyped ? null : outcome, `${tenth} / 10`).toBeNull();
    }
  });
});

it('a seed is always the same damage', async () => {
  const good = await GOOD_FILES.geojson!();
  expect(mutateFiles(good, 7)).toEqual(mutateFiles(good, 7));
  expect(mutateFiles(good, 7)).not.toEqual(mutateFiles(good, 8));
});

it('what hangs or dies is told, and the next file is opened all the same', { timeout: 90_000 }, async () => {
  const opener = new Opener();
  const good = await GOOD_FILES.geojson!();
  await opener.open(good);
  expect((await opener.open(good, 0)).outcome).toEqual({ hang: true });
  expect((await opener.open(good)).outcome).toHaveProperty('taken');
  opener.close();
});

function part(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}
