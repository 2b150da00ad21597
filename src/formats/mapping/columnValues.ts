import { isRecord } from '../check/featureGuard';
import { readNumber } from '../mend/readNumber';
import type { RawFeature } from '../rawFeature';
import { isNotStated } from './notStated';

/** The values of one field in the features looked at. */
export type ColumnValues = {
  /** What is stated: neither null nor empty. */
  readonly stated: readonly unknown[];
  /** Those that are bare numbers, zeros and −9999 left out, in order of size. */
  readonly numbers: readonly number[];
  /** Of those; NaN where there is none. */
  readonly median: number;
};

const LOOKED_AT = 500;

/** Each field of the features with its values, in the order met. */
export function columnsOf(examples: readonly RawFeature[]): ReadonlyMap<string, ColumnValues> {
  const stated = new Map<string, unknown[]>();
  for (const { value } of spread(examples)) {
    const properties = isRecord(value) && isRecord(value.properties) ? value.properties : {};
    for (const name of Object.keys(properties)) {
      const values = stated.get(name) ?? [];
      stated.set(name, values);
      const one = properties[name];
      if (one != null && one !== '') values.push(one);
    }
  }
  return new Map([...stated].map(([name, values]) => [name, summed(values)]));
}

/** Not only the first: files are often sorted. */
function spread(examples: readonly RawFeature[]): readonly RawFeature[] {
  if (examples.length <= LOOKED_AT) return examples;
  const step = examples.length / LOOKED_AT;
  return Array.from({ length: LOOKED_AT }, (_, i) => examples[Math.floor(i * step)]!);
}

function summed(stated: readonly unknown[]): ColumnValues {
  const numbers = stated
    .filter((value) => !isNotStated(value, 'diameter_mm'))
    .map((value) => (typeof value === 'string' ? readNumber(value) : value))
    .filter((value): value is number => typeof value === 'number' && Number.isFinite(value) && value !== 0)
    .sort((a, b) => a - b);
  return { stated, numbers, median: numbers[Math.floor(numbers.length / 2)] ?? Number.NaN };
}

/** `0.1 … 0.6`, to be shown as a reason. */
export function rangeText({ numbers }: ColumnValues): string {
  const [least, most] = [numbers[0], numbers.at(-1)];
  if (least === undefined || most === undefined) return '';
  const short = (value: number) => String(Number(value.toPrecision(4)));
  return least === most ? short(least) : `${short(least)} … ${short(most)}`;
}
