import path from 'node:path';
import type { Plugin } from 'vite';
import { CONSTANTS } from './constants';

type Place = { readonly file: string; readonly from: RegExp; readonly to: string };

/**
 * The places where a figure is made and where it is asked for. The modules are rewritten on their way into the
 * test, so that the program itself knows nothing of mutation.
 */
const PLACES: readonly Place[] = [
  ...['figure.ts', 'textTable.ts'].map((file) => ({
    file,
    from: /Object\.freeze\((?=\{ id:)/g,
    to: 'globalThis.jingranSeam.made(',
  })),
  {
    file: 'ruleBook.ts',
    from: /changed\.get\(figure\.id\) \?\? figure(?=;)/g,
    to: 'globalThis.jingranSeam.resolved($&)',
  },
  ...CONSTANTS.map(({ file, name }) => ({
    file,
    from: new RegExp(`(?<=export const ${name} = )([\\s\\S]+?) as const(?=;)`, 'g'),
    to: `globalThis.jingranSeam.constant('${name}', $1)`,
  })),
];

/** @throws when a place is not found: every mutant would survive unseen. */
export function figureSeam(root: string): Plugin {
  const folder = path.join(root, 'src/standards');
  return {
    name: 'jingran-figure-seam',
    enforce: 'pre',
    transform(code, id) {
      const file = path.relative(folder, path.normalize(id.split('?')[0]!));
      const changed = withSeam(file, code);
      return changed === null ? null : { code: changed, map: null };
    },
  };
}

/** The module of `src/standards` with its seam; null for one that needs none. @throws where its place is not found. */
export function withSeam(file: string, code: string): string | null {
  const places = PLACES.filter((place) => place.file === file);
  if (places.length === 0) return null;
  return places.reduce((text, { from, to }) => {
    const found = text.match(from)?.length ?? 0;
    if (found !== 1) throw new Error(`${file}: expected ${from} once, found it ${found} times`);
    return text.replace(from, to);
  }, code);
}
