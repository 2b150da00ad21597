import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * The places where a figure is made and where it is asked for. The modules are rewritten on their way into the
 * test, so that the program itself knows nothing of mutation.
 */
const PLACES = [
  { file: 'figure.ts', from: 'Object.freeze({ id:', to: 'globalThis.jingranSeam.made({ id:' },
  { file: 'textTable.ts', from: 'Object.freeze({ id:', to: 'globalThis.jingranSeam.made({ id:' },
  {
    file: 'ruleBook.ts',
    from: 'changed.get(figure.id) ?? figure;',
    to: 'globalThis.jingranSeam.resolved(changed.get(figure.id) ?? figure);',
  },
] as const;

/** @throws when a place is not found: every mutant would survive unseen. */
export function figureSeam(root: string): Plugin {
  const folder = path.join(root, 'src/standards');
  return {
    name: 'jingran-figure-seam',
    enforce: 'pre',
    transform(code, id) {
      const [file] = id.split('?');
      const place = PLACES.find((each) => path.join(folder, each.file) === path.normalize(file!));
      if (!place) return null;
      const parts = code.split(place.from);
      if (parts.length !== 2)
        throw new Error(`${place.file}: expected one "${place.from}", found ${parts.length - 1}`);
      return { code: parts.join(place.to), map: null };
    },
  };
}
