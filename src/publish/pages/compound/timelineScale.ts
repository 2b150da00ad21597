import type { Language } from '../../../i18n/language';
import { daysOf, MONTHS } from '../dateText';

/** A stretch of time in whole months, on which dates are placed in per cent of its length. */
export type TimelineScale = {
  /** The first and the last day, since 1970. */
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly Tick[];
};
export type Tick = { readonly percent: number; readonly month: string | null; readonly year: string | null };

/** A bar, and whether the source leaves either end open. */
export type Bar = {
  readonly left: number;
  readonly width: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
};

type Dated = { readonly start: string | null; readonly finish: string | null };

/** Null where nothing is dated. */
export function timelineScale(dated: readonly Dated[], language: Language): TimelineScale | null {
  const days = dated
    .flatMap(({ start, finish }) => [daysOf(start), daysOf(finish)])
    .filter((day) => day !== null);
  if (days.length === 0) return null;
  const from = monthOf(Math.min(...days.map(({ first }) => first)));
  const to = monthOf(Math.max(...days.map(({ last }) => last))) + 1;
  const [first, end] = [dayOfMonth(from), dayOfMonth(to)];
  const step =
    STEPS.find((months) => (to - from) / months <= MOST_TICKS) ??
    CENTURY * Math.ceil((to - from) / MOST_TICKS / CENTURY);
  const ticks: Tick[] = [];
  for (let month = from; month < to; month += 1) {
    if (month % step !== 0 && !(step > to - from && month === from)) continue;
    ticks.push({
      percent: percentOf(dayOfMonth(month), first, end),
      ...tickWords(month, step, ticks.length, language),
    });
  }
  return { first, last: end - 1, ticks };
}

/** Where the bar of something dated lies; null where neither end is known. A finish before its start is no bar. */
export function barOf({ start, finish }: Dated, { first, last }: TimelineScale): Bar | null {
  const [from, to] = [daysOf(start), daysOf(finish)];
  const [begin, end] = [(from ?? to)?.first, (to ?? from)?.last];
  if (begin === undefined || end === undefined || end < begin) return null;
  const left = percentOf(begin, first, last + 1);
  const width = percentOf(end + 1, first, last + 1) - left;
  return { left, width, opensLeft: from === null, opensRight: to === null };
}

function tickWords(month: number, step: number, index: number, language: Language): Omit<Tick, 'percent'> {
  const year = Math.floor(month / 12);
  const inYear = month % 12;
  const yearWord = language === 'zh' ? `${year}年` : String(year);
  if (step >= 12) return { month: null, year: yearWord };
  return {
    month: language === 'zh' ? `${inYear + 1}月` : MONTHS[inYear]!.slice(0, 3),
    year: index === 0 || inYear < step ? yearWord : null,
  };
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
}

function percentOf(day: number, first: number, end: number): number {
  return Math.round(((day - first) / (end - first)) * 10_000) / 100;
}

/** Months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
/** Longer than any works, but a year may be mistyped. */
const CENTURY = 1200;
const MOST_TICKS = 7;
const DAY_MS = 86_400_000;
