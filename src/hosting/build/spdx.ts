/** Licences that were looked at and found fit to be shipped with this MIT program, in the way it ships them. */
const KNOWN = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'MIT',
  '(MIT OR Apache-2.0)',
  'Unlicense',
  'Zlib',
];

/** What packages write, where SPDX has another name for it. Each was held against the package's own licence text. */
const MEANT: Readonly<Record<string, string>> = {
  'geojson-validation: LGPL-3': 'LGPL-3.0-only',
  'splaytree-ts: BDS-3-Clause': 'BSD-3-Clause',
};

/** The SPDX expression of a package. Throws for a licence that nobody has looked at. */
export function spdxOf({ name, license }: { readonly name: string; readonly license?: unknown }): string {
  const licence = MEANT[`${name}: ${license}`] ?? license;
  if (typeof licence === 'string' && KNOWN.includes(licence)) return licence;
  throw new Error(`${name} is under a licence that has to be looked at first: ${JSON.stringify(license)}`);
}
