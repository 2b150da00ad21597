import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { billOfMaterials } from './billOfMaterials.ts';
import { REFERENCE_DATA } from './insideOthers.ts';
import { licenceList } from './licenceList.ts';
import { type Part, shippedPackages } from './shippedPackages.ts';

export const LICENCES = 'licences.txt';
export const BILL_OF_MATERIALS = 'sbom.cdx.json';

/** Writes licences.txt and sbom.cdx.json for a build of these modules into its folder. */
export function writeShippedParts(
  folder: string,
  modules: Iterable<string>,
  name: 'jingran' | 'jingran-site',
  data: readonly Part[] = [],
): void {
  const parts = [...shippedPackages(modules), ...data];
  const { version } = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
  ) as { version: string };
  writeFileSync(path.join(folder, LICENCES), licenceList(TITLES[name], parts));
  writeFileSync(path.join(folder, BILL_OF_MATERIALS), billOfMaterials({ name, version }, parts));
}

const TITLES = {
  jingran: 'Jingran 井然 (MIT) is shipped with these parts of others.',
  'jingran-site':
    'This site was made with Jingran 井然 (MIT). Its programs are shipped with these parts of others.',
};

/** The same for the app's build: one plugin for the page, one more for each of its workers. */
export function shippedParts(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const modules = new Set<string>();
  const collect: Plugin['generateBundle'] = (_options, bundle) => {
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk') for (const id of part.moduleIds) modules.add(id);
    }
  };
  return {
    page: {
      name: 'shipped-parts',
      apply: 'build',
      generateBundle: collect,
      writeBundle: ({ dir }) => writeShippedParts(dir!, modules, 'jingran', REFERENCE_DATA),
    },
    worker: () => ({ name: 'shipped-parts-of-workers', generateBundle: collect }),
  };
}
