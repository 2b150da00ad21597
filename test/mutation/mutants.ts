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

/** Small enough that only a case close to the limit, on its either side, notices. */
const SHARE = 0.05;
/** What a table asks where it has a dash. */
const APPEARS = 1;

/** The value a little up and a little down, or a value where there is none; and must for should. */
export function mutantsOf({ id, value, unit, strength }: Figure): Mutant[] {
  const made = (change: Change, instead: Mutant['instead']): Mutant => ({
    name: `${id} ${change}`,
    id,
    change,
    instead,
  });
  const other = made('strength', { strength: strength === 'must' ? 'should' : 'must' });
  if (value === null) return [made('appears', { value: APPEARS }), other];
  const step = unit === 'count' ? 1 : value * SHARE;
  return [made('up', { value: exact(value + step) }), made('down', { value: exact(value - step) }), other];
}

/** Without the tail that binary arithmetic leaves. */
function exact(value: number): number {
  return Number(value.toPrecision(10));
}
