import type { Figure } from '../../src/standards/figure';

/** What the rewritten modules of `src/standards` call: where a figure is changed, and where its use is heard. */
export type Seam = {
  /** Every figure goes through here when its table is read. */
  made(figure: Figure): Figure;
  /** And here when a rule asks the rule book for it. */
  resolved(figure: Figure): Figure;
};

declare global {
  var jingranSeam: Seam;
}

/** A seam that changes nothing; `resolved` ids are added to the set. */
export function listening(resolved: Set<string>): Seam {
  return {
    made: Object.freeze,
    resolved(figure) {
      resolved.add(figure.id);
      return figure;
    },
  };
}

/** A seam through which one figure comes out changed. */
export function changing(id: string, change: Partial<Figure>): Seam {
  return {
    made: (figure) => Object.freeze(figure.id === id ? { ...figure, ...change } : figure),
    resolved: (figure) => figure,
  };
}
