import type { Language } from '../i18n/language';

/** What stands where a source states no figure. Never a zero. */
export const NOT_STATED = '—';

/** A figure and its unit are not torn apart at the end of a line. */
export const UNIT_SPACE = '\u00A0';

const MINUS = '\u2212';

type Figure = number | null | undefined;

export function formatNumber(value: Figure, digits = 0, language: Language = 'zh'): string {
  return isStated(value)
    ? numberFormat(digits, language).format(withoutNegativeZero(value, digits)).replace('-', MINUS)
    : NOT_STATED;
}

/** Square metres, always: one unit down a column keeps figures comparable. */
export function formatArea(m2: Figure, language: Language = 'zh', digits = 0): string {
  return withUnit(m2, digits, language, 'm²');
}

/** Metres; small lengths get a decimal. */
export function formatLength(metres: Figure, language: Language = 'zh', digits?: number): string {
  const fit = isStated(metres) && Math.abs(metres) < 100 ? 1 : 0;
  return withUnit(metres, digits ?? fit, language, 'm');
}

/** Depth below ground, to the centimetre as surveys state it. */
export function formatDepth(metres: Figure, language: Language = 'zh'): string {
  return withUnit(metres, 2, language, 'm');
}

/** `percent` is already in per cent: 12.3 → 12.3 %. */
export function formatPercent(percent: Figure, digits = 1, language: Language = 'zh'): string {
  return isStated(percent)
    ? `${formatNumber(percent, digits, language)}${percentSign(language)}`
    : NOT_STATED;
}

/** A difference, with its sign; a difference that rounds to nothing is ±0. */
export function formatSigned(value: Figure, digits = 0, language: Language = 'zh'): string {
  if (!isStated(value)) return NOT_STATED;
  const rounded = withoutNegativeZero(value, digits);
  const text = numberFormat(digits, language).format(Math.abs(rounded));
  if (Math.abs(rounded) < 0.5 * 10 ** -digits) return `±${text}`;
  return `${rounded > 0 ? '+' : MINUS}${text}`;
}

export function formatSignedPercent(percent: Figure, digits = 1, language: Language = 'zh'): string {
  const text = formatSigned(percent, digits, language);
  if (text === NOT_STATED) return text;
  return `${text}${percentSign(language)}`;
}

export type Formatters = ReturnType<typeof formattersOf>;

/** The formatters in one language. */
export function formattersOf(language: Language) {
  return {
    language,
    number: (value: Figure, digits = 0) => formatNumber(value, digits, language),
    area: (m2: Figure, digits = 0) => formatArea(m2, language, digits),
    length: (metres: Figure, digits?: number) => formatLength(metres, language, digits),
    depth: (metres: Figure) => formatDepth(metres, language),
    percent: (percent: Figure, digits = 1) => formatPercent(percent, digits, language),
    signed: (value: Figure, digits = 0) => formatSigned(value, digits, language),
    signedPercent: (percent: Figure, digits = 1) => formatSignedPercent(percent, digits, language),
  };
}

function isStated(value: Figure): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function withUnit(value: Figure, digits: number, language: Language, unit: string): string {
  return isStated(value) ? `${formatNumber(value, digits, language)}${UNIT_SPACE}${unit}` : NOT_STATED;
}

function percentSign(language: Language): string {
  return language === 'zh' ? '%' : `${UNIT_SPACE}%`;
}

function withoutNegativeZero(value: number, digits: number): number {
  return Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(digits: number, language: Language): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}
