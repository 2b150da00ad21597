/**
 * How far a figure has been verified. page: read on a page of this edition; xref: the same figure was read
 * in another standard or edition; unverified: not yet checked against print.
 */
export type Standing = 'page' | 'xref' | 'unverified';
/** must: 应, 不应; should: 宜, 不宜. */
export type Strength = 'must' | 'should';
export type Unit = 'm' | 'mm' | 'm2' | '%' | '°' | 'ratio' | 'count';

/** One figure of a standard. A null value is a dash in the table: no requirement. */
export type Figure = {
  /** Names the figure in rules.json: table, then row, column or key, joined by dots. */
  readonly id: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly standard: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly standing: Standing;
  /** The project's rules.json has changed the value or the strength. */
  readonly overridden?: true;
};

/** Figures of one clause of one standard, written one a line. */
export function figuresOf<K extends string>(
  table: string,
  figures: Readonly<Record<K, FigureSpec>>,
): Readonly<Record<K, Figure>> {
  const made = {} as Record<K, Figure>;
  for (const key of Object.keys(figures) as K[]) {
    const [value, unit, standard, clause, standing, strength = 'must'] = figures[key];
    made[key] = Object.freeze({ id: `${table}.${key}`, value, unit, standard, clause, strength, standing });
  }
  return Object.freeze(made);
}

export type FigureSpec = readonly [
  value: number | null,
  unit: Unit,
  standard: string,
  clause: string,
  standing: Standing,
  strength?: Strength,
];
