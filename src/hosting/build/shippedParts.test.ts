import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFERENCE_DATA } from './insideOthers';
import { shippedPackages } from './shippedPackages';
import { writeShippedParts } from './shippedParts';
import { spdxOf } from './spdx';

const MODULES = [
  path.resolve('src/main.tsx'),
  path.resolve('node_modules/zod/v4/mini/index.js'),
  path.resolve('node_modules/maplibre-gl/dist/maplibre-gl.mjs'),
  path.resolve('node_modules/gdal3.js/dist/package/gdal3WebAssembly.wasm?url'),
  path.resolve('node_modules/@deck.gl/core/dist/index.js'),
  'node_modules/geojson-validation/index.js',
  '\0vite/preload-helper.js',
];

describe('shippedPackages', () => {
  const parts = shippedPackages(MODULES);
  const named = (name: string) => parts.find((part) => part.name === name);

  it('names the package of each module, and what was packed into it', () => {
    for (const name of ['zod', 'maplibre-gl', 'gdal3.js', '@deck.gl/core', 'geojson-validation', 'vite'])
      expect(named(name), name).toBeDefined();
    // Inside MapLibre's files, and of the version that MapLibre has for itself.
    expect(named('gl-matrix')?.licence).toBe('MIT');
    expect(parts.filter(({ name }) => name === 'earcut').map(({ version }) => version)).toEqual(['3.2.4']);
    expect(named('gdal3.js')?.inside.map(({ name }) => name)).toContain('PROJ');
    expect(parts.some(({ name }) => name.startsWith('@types/') || name === 'jingran')).toBe(false);
  });

  it('has the text of each licence, the GPL with the LGPL 3, and of a tool only its own', () => {
    for (const { name, texts } of parts) expect(texts.join('').length, name).toBeGreaterThan(40);
    const lesser = named('geojson-validation')!.texts.join('\n');
    expect(lesser).toMatch(/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/);
    expect(lesser).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007/);
    expect(named('vite')!.texts.join('').length).toBeLessThan(2000);
  });

  it('refuses a module of no package', () => {
    expect(() => shippedPackages(['\0unheard-of'])).toThrow('unheard-of');
    expect(() => shippedPackages(['/somewhere/else.js'])).toThrow('else.js');
  });
});

describe('spdxOf', () => {
  it.each([undefined, 'UNLICENSED', 'GPL-3.0-only', 'LGPL-3', { type: 'MIT' }])('refuses %j', (license) => {
    expect(() => spdxOf({ name: 'stranger', license })).toThrow('stranger');
  });

  it('knows what a package means that SPDX writes otherwise', () => {
    expect(spdxOf({ name: 'geojson-validation', license: 'LGPL-3' })).toBe('LGPL-3.0-only');
  });
});

describe('the files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jingran-parts-'));
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  writeShippedParts(folder, MODULES, 'jingran', REFERENCE_DATA);
  const bill = JSON.parse(read('sbom.cdx.json'));
  const components: Component[] = bill.components;
  const all = components.flatMap((one) => [one, ...(one.components ?? [])]);

  it('are a CycloneDX 1.6 document with what the specification requires', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    );
    for (const { type, name, hashes = [] } of all) {
      expect(['library', 'data']).toContain(type);
      expect(name).not.toBe('');
      for (const { alg, content } of hashes) {
        expect(alg).toBe('SHA-512');
        expect(content).toMatch(/^[0-9a-f]{128}$/);
      }
    }
    const references = all.map((one) => one['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
    expect(bill.dependencies[0].ref).toBe(bill.metadata.component['bom-ref']);
    for (const reference of bill.dependencies[0].dependsOn) expect(references).toContain(reference);
  });

  it('say where each part comes from and under what licence', () => {
    const named = (name: string) => all.find((one) => one.name === name);
    expect(named('@deck.gl/core')?.purl).toBe('pkg:npm/%40deck.gl/core@9.4.0');
    expect(named('geojson-validation')?.licenses).toEqual([{ license: { id: 'LGPL-3.0-only' } }]);
    expect(named('@maplibre/mlt')?.licenses).toEqual([{ expression: '(MIT OR Apache-2.0)' }]);
    expect(named('GeoNames')).toMatchObject({ type: 'data', licenses: [{ license: { id: 'CC-BY-4.0' } }] });
    expect(named('SQLite')?.licenses).toEqual([{ license: { name: 'Public domain' } }]);
    expect(components.every(({ hashes, type }) => type === 'data' || hashes?.length === 1)).toBe(true);
  });

  it('name every part in the list too, and nothing of the machine they were made on', () => {
    const list = read('licences.txt');
    for (const { name } of all) expect(list).toContain(name);
    for (const text of [list, read('sbom.cdx.json')]) {
      expect(text).not.toContain(path.resolve('.'));
      expect(text).not.toMatch(/"resolved"|registry\./);
    }
  });

  it('are the same bytes for the same modules', () => {
    const before = [read('licences.txt'), read('sbom.cdx.json')];
    writeShippedParts(folder, MODULES.toReversed(), 'jingran', REFERENCE_DATA);
    expect([read('licences.txt'), read('sbom.cdx.json')]).toEqual(before);
  });
});

type Component = {
  readonly type: string;
  readonly name: string;
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly licenses: unknown;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly Component[];
};
