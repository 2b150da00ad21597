import type { Figure } from '../../src/standards/figure';

/** What the rewritten modules of `src/standards` call: where a figure is changed, and where its use is heard. */
export type Seam = {
  /** Every figure goes through here when its table is read. */
  made(figure: Figure): Figure;
  /** And here when a rule asks the rule book for it. */
  resolved(figure: Figure): Figure;
  /** Numbers that are no figures with a clause go through here by the name of their table. */
  constant<T extends object>(name: string, values: T): T;
};

declare global {
  var jingranSeam: Seam;
}

/** A seam that changes nothing; what is asked for is added to the set. */
export function listening(heard: Set<string>): Seam {
  return {
    made: Object.freeze,
    resolved(figure) {
      heard.add(figure.id);
      return figure;
    },
    constant: (name, values) =>
      new Proxy(values, {
        get(target, key, receiver) {
          heard.add(`${name}.${String(key)}`);
          return Reflect.get(target, key, receiver);
        },
      }),
  };
}

/** A seam through which one figure comes out changed. */
export function changing(id: string, change: Partial<Figure>): Seam {
  return {
    made: (figure) => Object.freeze(figure.id === id ? { ...figure, ...change } : figure),
    resolved: (figure) => figure,
    constant(name, values) {
      const key = Object.keys(values).find((each) => `${name}.${each}` === id);
      if (key === undefined) return values;
      const copy = Array.isArray(values) ? [...values] : { ...values };
      return Object.assign(copy, { [key]: change.value }) as typeof values;
    },
  };
}
