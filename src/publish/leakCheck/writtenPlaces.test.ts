import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import {
  HIDDEN_VERTEX,
  honestSite,
  joined,
  OPEN_VERTEX,
  SECRETS,
  siteWith,
} from '../../../test/builders/leaks';
import { checkForLeaks } from './checkForLeaks';

type Place = readonly [number, number];

const WRITTEN: Record<string, (at: Place) => string> = {
  'letters of the compass': ([x, y]) => `E${x} N${y}`,
  'letters of the compass, north first': ([x, y]) => `N${y},E${x}`,
  'letters of the compass behind, with nothing between': ([x, y]) => `${x}E${y}N`,
  'letters of a machine': ([x, y]) => `G1X${x}Y${y}`,
  'metres behind letters': (at) => `X${metres(at)[0]!.toFixed(1)}Y${metres(at)[1]!.toFixed(1)}`,
  'the name of a file': ([x, y]) => `p_${x}_${y}.jpg`,
  'the path of a drawing': ([x, y]) => `<path d="M118.1,32.2L${x},${y}L118.3,32.4"/>`,
  'degrees, minutes and seconds': ([x, y]) => `${sexagesimal(x)}E ${sexagesimal(y)}N`,
  'degrees, minutes and seconds in Chinese': ([x, y]) =>
    `东经${sexagesimal(x, '度分秒')}，北纬${sexagesimal(y, '度分秒')}`,
  'degrees, minutes and seconds in ASCII': ([x, y]) => `${sexagesimal(x, `d'"`)}, ${sexagesimal(y, `d'"`)}`,
  'degrees and decimal minutes': ([x, y]) => `${minutes(x)} ${minutes(y)}`,
  'hexadecimal, one geometry a line': (at) => lines(at, '\n', ''),
  'hexadecimal, one geometry a line in capitals': (at) => lines(at, '\r\n', '').toUpperCase(),
  'hexadecimal behind a number in each line': (at) => lines(at, '\n', '7,'),
  'hexadecimal behind an id in each line': (at) => lines(at, '\r\n', 'road-7,'),
  'hexadecimal with a mark in front': (at) => `0x${wkb(at)}`,
};

describe('a place that stands as', () => {
  test.each(Object.entries(WRITTEN))('%s is told, and a public one is not', async (_, written) => {
    expect(await told(written(HIDDEN_VERTEX))).toEqual(['vertex']);
    expect(await told(written(OPEN_VERTEX))).toEqual([]);
  });
});

async function told(text: string): Promise<string[]> {
  const { leaks } = await checkForLeaks(siteWith('a.txt', text), SECRETS, null, { blank: honestSite() });
  return [...new Set(leaks.map(({ kind }) => kind))];
}

function metres(at: Place): number[] {
  return gcoord.transform([...at], gcoord.WGS84, gcoord.EPSG3857);
}

function sexagesimal(degrees: number, [d, m, s]: string | readonly string[] = '°′″'): string {
  const seconds = degrees * 3600;
  const whole = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60] as const;
  return `${whole[0]}${d}${whole[1]}${m}${(seconds % 60).toFixed(3)}${s}`;
}

function minutes(degrees: number): string {
  return `${Math.floor(degrees)}°${((degrees % 1) * 60).toFixed(5)}′`;
}

/** Only the second of three lines is the place. */
function lines(at: Place, end: string, before: string): string {
  return [[118.1, 32.2] as const, at, [118.3, 32.4] as const]
    .map((place) => `${before}${wkb(place)}${end}`)
    .join('');
}

/** A line from a place far away, as PostGIS has it: 82 digits. */
function wkb([x, y]: Place): string {
  const head = Buffer.from('010200000002000000', 'hex');
  const numbers = Buffer.alloc(32);
  for (const [i, number] of [117.5, 31.5, x, y].entries()) numbers.writeDoubleLE(number, 8 * i);
  return Buffer.from(joined(head, numbers)).toString('hex');
}
