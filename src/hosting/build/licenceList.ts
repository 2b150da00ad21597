import type { Part } from './shippedPackages.ts';

/** licences.txt: what ships with a build, under which licence, with every notice in full. */
export function licenceList(title: string, parts: readonly Part[]): string {
  const contents = parts.flatMap((part) => [
    headOf(part),
    ...part.inside.map((one) => `  with ${headOf(one)}`),
  ]);
  const notices = parts.map((part) =>
    [
      RULE,
      headOf(part),
      part.website ?? '',
      REMARKS[part.name] ?? '',
      ...part.texts,
      ...part.inside.map(inside),
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
  );
  // The mark of UTF-8: plain text often comes without a word on its encoding.
  return `\ufeff${title}\n\n${contents.join('\n')}\n\n${notices.join('\n\n')}\n`;
}

const RULE = '='.repeat(80);

function headOf({ name, version, licence }: Part): string {
  return `${[name, version].filter((word) => word !== '').join(' ')} (${licence})`;
}

function inside(part: Part): string {
  return [`Compiled in: ${headOf(part)}`, part.website, ...part.texts].join('\n');
}

/** How the parts under the GNU Lesser General Public License are kept apart, so that one may put others in their place. */
const REMARKS: Readonly<Record<string, string>> = {
  'geojson-validation': `A library of its own under the GNU Lesser General Public License 3, unchanged, and alone in the file
assets/geojson-validation-*.js. To use another version of it, put one in its place that exports the same names, or
change the package in node_modules and build the program again. Taking the program apart to find faults in such a
change is allowed.`,
  'gdal3.js': `A library of its own under the GNU Lesser General Public License 2.1 or later, unchanged, in the files
assets/gdal3-*.js, assets/gdal3WebAssembly-*.wasm and assets/gdal3WebAssembly-*.data, which may be replaced by others
of the same interface. Its source and how it is compiled: https://github.com/bugra9/gdal3.js`,
};
