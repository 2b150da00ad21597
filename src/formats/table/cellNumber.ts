import type { Cell } from './tableTypes';

/**
 * A cell as a finite number: full-width digits, a leading plus, commas between thousands and a trailing `m` or `°`
 * are understood. Null for an empty cell and for anything else.
 */
export function cellNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  const text = cell
    .normalize('NFKC')
    .replaceAll(/[\s'’]/g, '')
    .replaceAll(/[−–]/g, '-');
  const plain = THOUSANDS.test(text) ? text.replaceAll(',', '') : text;
  const match = NUMBER.exec(plain);
  if (match === null) return null;
  const value = Number(match[1]);
  return Number.isFinite(value) ? value : null;
}

/** Degrees, also as degrees, minutes and seconds: `118°16'6.5"`, `118度16分6.5秒`, `118:16:6.5E`. */
export function cellDegrees(cell: Cell | undefined): number | null {
  const plain = cellNumber(cell);
  if (plain !== null || typeof cell !== 'string' || cell.length > LONGEST) return plain;
  const match = SEXAGESIMAL.exec(cell.normalize('NFKC').replaceAll(/\s/g, ''));
  if (match === null) return null;
  const [, before, sign, degrees, minutes, seconds = '0', after] = match;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return sign === '-' || /[SWsw南西]/.test(`${before ?? ''}${after ?? ''}`) ? -value : value;
}

const LONGEST = 64;
const NUMBER = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?)(?:m|米|°|度)?$/;
const THOUSANDS = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SEXAGESIMAL =
  /^([NSEWnsew北南东西])?(-)?(\d{1,3})[°度:](\d{1,2})[′'’分:](?:(\d{1,2}(?:\.\d+)?)(?:″|"|”|''|′′|秒)?)?([NSEWnsew北南东西])?$/;
