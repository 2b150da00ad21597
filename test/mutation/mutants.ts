import type { Figure } from '../../src/standards/figure';

export type Change = 'up' | 'down' | 'appears' | 'strength';
export type Mutant = {
  /** Figure and change: `cover.motor_lane.gas up`. */
  readonly name: string;
  readonly id: string;
  readonly change: Change;
  /** What the figure has instead. */
  readonly instead: Partial<Pick<Figure, 'value' | 'strength'>>;
};

/** What has a mutant: a figure, or a number that bears no clause and so no strength. */
export type Changeable = Pick<Figure, 'id' | 'value'> & Partial<Pick<Figure, 'unit' | 'strength'>>;

/** Small enough that only a case close to the limit, on its either side, notices; of zero, of one unit. */
const SHARE = 0.05;
/** What a table asks where it has a dash. */
const APPEARS = 1;

/** The value a little up and a little down, or a value where there is none; and must for should. */
export function mutantsOf({ id, value, unit, strength }: Changeable): Mutant[] {
  const made = (change: Change, instead: Mutant['instead']): Mutant => ({
    name: `${id} ${change}`,
    id,
    change,
    instead,
  });
  const others =
    strength === undefined ? [] : [made('strength', { strength: strength === 'must' ? 'should' : 'must' })];
  if (value === null) return [made('appears', { value: APPEARS }), ...others];
  const step = unit === 'count' ? 1 : (value || 1) * SHARE;
  return [
    made('up', { value: exact(value + step) }),
    made('down', { value: exact(value - step) }),
    ...others,
  ];
}

/** Without the tail that binary arithmetic leaves. */
function exact(value: number): number {
  return Number(value.toPrecision(10));
}
