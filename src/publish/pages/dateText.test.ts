import { describe, expect, it } from 'vitest';
import { siteWords as english } from '../../i18n/en/site';
import { siteWords as chinese } from '../../i18n/zh/site';
import { dateText, daysOf, dayText, periodText } from './dateText';

describe('a date in words', () => {
  it.each([
    ['2019', '2019年', '2019'],
    ['2019-07', '2019年7月', 'July 2019'],
    ['2019-07-05', '2019年7月5日', '5 July 2019'],
    ['2019-12-31', '2019年12月31日', '31 December 2019'],
  ])('%s is no more exact than the source', (date, zh, en) => {
    expect([dateText(date, 'zh'), dateText(date, 'en')]).toEqual([zh, en]);
  });

  it.each(['2019年夏天', '2019-13', '19-07', 'soon'])('leaves %s as it stands', (text) => {
    expect(dateText(text, 'en')).toBe(text);
  });

  it('cuts what is no date, and keeps it to its own direction', () => {
    expect(dateText('夏'.repeat(1_000_000), 'zh')).toBe(`${'夏'.repeat(40)}…`);
    expect(dateText(' الصيف ', 'en')).toBe('\u2068الصيف\u2069');
    expect(dateText('\u202Esoon', 'en')).not.toContain('\u202E');
  });
});

describe('a period in words', () => {
  it.each([
    ['2019-07', '2019-11', '2019年7月 至 2019年11月', 'July 2019 to November 2019'],
    ['2019-07', '2019-07', '2019年7月', 'July 2019'],
    ['2019-07', null, '2019年7月 起', 'from July 2019'],
    [null, '2019-11', '2019年11月 前完成', 'done by November 2019'],
    [null, null, null, null],
  ])('%s to %s', (start, finish, zh, en) => {
    expect(periodText(start, finish, 'zh', chinese)).toBe(zh);
    expect(periodText(start, finish, 'en', english)).toBe(en);
  });
});

describe('the days of a date', () => {
  const days = (date: string) => {
    const found = daysOf(date);
    return found && [dayText(found.first), dayText(found.last)];
  };

  it.each([
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2023-02', ['2023-02-01', '2023-02-28']],
    ['2019-12', ['2019-12-01', '2019-12-31']],
    ['2019', ['2019-01-01', '2019-12-31']],
    ['2019-07-15', ['2019-07-15', '2019-07-15']],
    ['夏天', null],
  ])('of %s', (date, expected) => {
    expect(days(date)).toEqual(expected);
  });
});
