import type { Language } from '../../i18n/language';
import type { SiteWords } from '../../i18n/zh/site';
import { shownText, textInSentence } from '../../model/shownText';

/**
 * A day, month or year in words, no more exact than the source: 2019-07 is July 2019. A ledger's dates may be any text:
 * its beginning then, kept to its own direction.
 */
export function dateText(date: string, language: Language): string {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (!year) return textInSentence(shownText(date.trim(), LONGEST));
  if (language === 'zh') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  }
  return [day ? String(Number(day)) : '', month ? MONTHS[Number(month) - 1] : '', year]
    .filter(Boolean)
    .join(' ');
}

/** From when to when, where the source says so much; null where it says nothing. */
export function periodText(
  start: string | null,
  finish: string | null,
  language: Language,
  words: SiteWords,
): string | null {
  if (start && finish) {
    return start === finish
      ? dateText(start, language)
      : words.range(dateText(start, language), dateText(finish, language));
  }
  if (start) return words.from(dateText(start, language));
  return finish ? words.until(dateText(finish, language)) : null;
}

/** The first and last day that a date may mean, as days since 1970; null where it is no date. */
export function daysOf(date: string | null): { readonly first: number; readonly last: number } | null {
  const [, year, month, day] = (date && DATE.exec(date)) || [];
  if (!year) return null;
  const first = Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1) / DAY_MS;
  if (day) return { first, last: first };
  const next = month ? Date.UTC(Number(year), Number(month), 1) : Date.UTC(Number(year) + 1, 0, 1);
  return { first, last: next / DAY_MS - 1 };
}

/** YYYY-MM-DD. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Characters, of what is no date. */
const LONGEST = 40;
const DAY_MS = 86_400_000;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
