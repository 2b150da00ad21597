import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withSeam } from './figureSeam';

const source = (file: string) =>
  readFileSync(new URL(`../../src/standards/${file}`, import.meta.url), 'utf8');

describe('the seam of the standards', () => {
  it.each(['figure.ts', 'textTable.ts', 'ruleBook.ts', 'clearanceNotes.ts', 'markings.ts'])(
    'finds its place in %s',
    (file) => {
      expect(source(file)).not.toContain('jingranSeam');
      expect(withSeam(file, source(file))).toContain('globalThis.jingranSeam.');
    },
  );

  it('wraps what is made, asked for and written down', () => {
    expect(withSeam('figure.ts', 'x = Object.freeze({ id: 1 });')).toBe(
      'x = globalThis.jingranSeam.made({ id: 1 });',
    );
    expect(withSeam('ruleBook.ts', 'a = changed.get(figure.id) ?? figure;')).toBe(
      'a = globalThis.jingranSeam.resolved(changed.get(figure.id) ?? figure);',
    );
    expect(withSeam('markings.ts', 'export const PROGRAMME_TARGETS_PCT = [1, 2] as const;')).toBe(
      "export const PROGRAMME_TARGETS_PCT = globalThis.jingranSeam.constant('PROGRAMME_TARGETS_PCT', [1, 2]);",
    );
  });

  it('leaves other modules, and refuses one whose place has gone', () => {
    expect(withSeam('sewers.ts', 'x')).toBeNull();
    expect(() => withSeam('figure.ts', 'x')).toThrow('found it 0 times');
  });
});
