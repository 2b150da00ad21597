import { readFileSync } from 'node:fs';
import type { Part } from './shippedPackages.ts';

/** Packages that were packed into another one's files before it was published, so that no module of theirs is seen. */
export function packedInto(name: string): readonly string[] {
  if (name !== 'maplibre-gl') return [];
  const manifest = new URL('../../../node_modules/maplibre-gl/package.json', import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((one) => !one.startsWith('@types/'));
}

/** Libraries that a package was compiled of, as its own documentation lists them. */
export function compiledIn(name: string): readonly Part[] {
  return COMPILED[name] ?? [];
}

/** Places and coastline of the import's map, which are data: see data/reference. */
export const REFERENCE_DATA: readonly Part[] = [
  data(
    'GeoNames',
    'CC-BY-4.0',
    'https://www.geonames.org',
    'Towns of the import dialog, © GeoNames, Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Chosen by size, coordinates rounded to 0.001°, Chinese names added.',
  ),
  data(
    'Natural Earth',
    'Public domain',
    'https://www.naturalearthdata.com',
    'Coastline of the import dialog, made with Natural Earth 1:50m; thinned to some 2 km.',
  ),
];

const COMPILED: Readonly<Record<string, readonly Part[]>> = {
  'sql.js': [
    compiled(
      'SQLite',
      '',
      'Public domain',
      'https://www.sqlite.org',
      'The authors of SQLite have dedicated it to the public domain.',
    ),
  ],
  'gdal3.js': [
    compiled(
      'GDAL',
      '3.8.4',
      'MIT',
      'https://github.com/OSGeo/gdal',
      'Copyright (c) Frank Warmerdam, Even Rouault and others. Its LICENSE.TXT, with the terms of each part, is within gdal3WebAssembly.data.',
    ),
    compiled(
      'PROJ',
      '9.3.1',
      'MIT',
      'https://github.com/OSGeo/PROJ',
      'Copyright (c) Frank Warmerdam and the PROJ contributors.',
    ),
    compiled(
      'GEOS',
      '3.12.1',
      'LGPL-2.1-or-later',
      'https://github.com/libgeos/geos',
      'Copyright (c) the GEOS contributors.',
    ),
    compiled(
      'SpatiaLite',
      '5.1.0',
      'MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later',
      'https://www.gaia-gis.it/fossil/libspatialite/index',
      'Copyright (c) Alessandro Furieri. Used under LGPL-2.1-or-later.',
    ),
    compiled(
      'SQLite',
      '3.45.1',
      'Public domain',
      'https://www.sqlite.org',
      'The authors of SQLite have dedicated it to the public domain.',
    ),
    compiled(
      'libgeotiff',
      '1.7.1',
      'MIT',
      'https://github.com/OSGeo/libgeotiff',
      'Copyright (c) 1999 Frank Warmerdam; copyright (c) 1995 Niles D. Ritter.',
    ),
    compiled(
      'LibTIFF',
      '4.6.0',
      'libtiff',
      'https://gitlab.com/libtiff/libtiff',
      'Copyright (c) 1988-1997 Sam Leffler; copyright (c) 1991-1997 Silicon Graphics, Inc.',
    ),
    compiled(
      'libwebp',
      '1.3.2',
      'BSD-3-Clause',
      'https://chromium.googlesource.com/webm/libwebp',
      'Copyright (c) 2010 Google Inc.',
    ),
    compiled(
      'Expat',
      '2.6.0',
      'MIT',
      'https://github.com/libexpat/libexpat',
      'Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper; copyright (c) 2001-2022 Expat maintainers.',
    ),
    compiled(
      'zlib',
      '1.3.1',
      'Zlib',
      'https://www.zlib.net',
      'Copyright (c) 1995-2024 Jean-loup Gailly and Mark Adler.',
    ),
    compiled(
      'libiconv',
      '1.17',
      'LGPL-2.1-or-later',
      'https://www.gnu.org/software/libiconv/',
      'Copyright (c) Free Software Foundation, Inc.',
    ),
  ],
};

function compiled(name: string, version: string, licence: string, website: string, text: string): Part {
  return { name, version, licence, texts: [text], website, kind: 'compiled', sha512: null, inside: [] };
}

function data(name: string, licence: string, website: string, text: string): Part {
  return { name, version: '', licence, texts: [text], website, kind: 'data', sha512: null, inside: [] };
}
