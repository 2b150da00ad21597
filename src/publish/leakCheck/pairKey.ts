import { numberOf } from './distinctive';

/** A value under its name, whether it stands as text or as number. */
export function pairKey(name: string, value: string | number): string {
  const number = numberOf(value);
  return `${name}\0${number ?? String(value).trim().toLowerCase()}`;
}
