/** Whether Excel shows numbers of a format as dates: its own formats 14–22 and the like, or a pattern with y, m, d. */
export function isDateFormat(id: number, pattern: string | undefined): boolean {
  if (pattern === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const bare = pattern.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '').split(';')[0]!;
  return /[ymdh]/i.test(bare) && !/[#0?]/.test(bare.replaceAll(/s\.0+|ss?\.?0*/gi, ''));
}

/**
 * Excel's day number as `2019-05-03`, with the time where it has one. Null outside 1900 to 9999. Day 60 is the
 * 29 February 1900 that never was; days before it are one off, as Excel shows them.
 */
export function serialDate(days: number, from1904: boolean): string | null {
  const serial = from1904 ? days + 1462 : days;
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const epoch = serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const text = new Date(epoch + Math.round(serial * 86_400) * 1000).toISOString();
  const time = text.slice(11, 19);
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}

/** ECMA-376 18.8.30; 27–36 and 50–58 are the dates of East Asian Excels. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
