import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDate } from './readDate';
import { readNumber } from './readNumber';

it.each<[string, number | null]>([
  ['4.5', 4.5],
  [' 4.5 ', 4.5],
  ['１２３．５', 123.5],
  ['4,5', 4.5],
  ['0,123', 0.123],
  ['12,3456', 12.3456],
  ['-4,25', -4.25],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1_234_567],
  ['1 234 567.8', 1_234_567.8],
  ['+3', 3],
  ['−3', -3],
  ['1e3', 1000],
  // A thousand, or a little over one.
  ['1,234', null],
  ['12,34,5', null],
  ['1.2.3', null],
  ['1e999', null],
  ['NaN', null],
  ['Infinity', null],
  ['0x10', null],
  ['', null],
  ['1 2', null],
  ['9'.repeat(50), null],
])('%j is the number %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each<[unknown, string | null]>([
  ['2019-5-3', '2019-05-03'],
  ['2019/5', '2019-05'],
  ['2019/05/03', '2019-05-03'],
  ['2019.5.3', '2019-05-03'],
  ['20190503', '2019-05-03'],
  [20190503, '2019-05-03'],
  ['201905', '2019-05'],
  ['2019年5月3日', '2019-05-03'],
  ['2019年5月', '2019-05'],
  ['2019年', '2019'],
  ['２０１９－５－３', '2019-05-03'],
  ['2019-05-03 10:20:30', '2019-05-03'],
  [1995, '1995'],
  ['1995', '1995'],
  // Excel shows 43588 as 3 May 2019, and 44197 as 1 January 2021.
  [43588, '2019-05-03'],
  ['44197', '2021-01-01'],
  [43588.75, '2019-05-03'],
  ['2020-2-29', '2020-02-29'],
  ['2019-2-29', null],
  ['2019-13-1', null],
  ['3/5/2019', null],
  ['90年代', null],
  ['1998-2003', null],
  [123, null],
  [99_999_999, null],
  [Number.NaN, null],
  [null, null],
])('%j is the date %j', (value, date) => {
  expect(readDate(value)).toBe(date);
});

it('reads every spreadsheet day as the calendar has it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 80_000 }), (day) => {
      const ms = new Date(readDate(day)!).getTime();
      expect((ms - new Date('2019-05-03').getTime()) / 86_400_000).toBe(day - 43588);
    }),
  );
});

it('gives the same for what it gave', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.integer({ min: 0, max: 30_000_000 })), (value) => {
      const date = readDate(value);
      if (date !== null) expect(readDate(date)).toBe(date);
    }),
  );
});
