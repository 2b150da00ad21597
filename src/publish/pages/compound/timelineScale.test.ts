import { describe, expect, it } from 'vitest';
import { dayText } from '../dateText';
import { barOf, timelineScale } from './timelineScale';

const dated = (start: string | null, finish: string | null) => ({ start, finish });

describe('the scale of a timeline', () => {
  it('runs in whole months from the first day named to the last', () => {
    const scale = timelineScale([dated('2019-07-15', null), dated(null, '2019-11')], 'zh')!;
    expect([dayText(scale.first), dayText(scale.last)]).toEqual(['2019-07-01', '2019-11-30']);
    expect(scale.ticks.map(({ month }) => month)).toEqual(['7月', '8月', '9月', '10月', '11月']);
    expect(scale.ticks.map(({ year }) => year)).toEqual(['2019年', null, null, null, null]);
  });

  it('names a new year where it begins', () => {
    const scale = timelineScale([dated('2026-11', '2027-02')], 'en')!;
    expect(scale.ticks.map(({ month, year }) => [month, year])).toEqual([
      ['Nov', '2026'],
      ['Dec', null],
      ['Jan', '2027'],
      ['Feb', null],
    ]);
  });

  it.each([
    ['2016', '2019', ['2016', '2017', '2018', '2019']],
    ['2016-01', '2016-12', ['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov']],
  ])('%s to %s has at most seven marks', (start, finish, expected) => {
    const { ticks } = timelineScale([dated(start, finish)], 'en')!;
    expect(ticks.map(({ month, year }) => month ?? year)).toEqual(expected);
  });

  it.each(['1900', '2019-07'])('has a mark however long or short it is: from %s', (start) => {
    const { ticks } = timelineScale([dated(start, '2019-07')], 'en')!;
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(7);
  });

  it('is none where nothing is dated', () => {
    expect(timelineScale([dated(null, null), dated('夏天', '年底')], 'zh')).toBeNull();
  });
});

describe('a bar', () => {
  // July has 31 days, August 31, September 30: 92.
  const scale = timelineScale([dated('2019-07', '2019-09')], 'zh')!;

  it('reaches to the end of the last day that its finish may mean', () => {
    expect(barOf(dated('2019-08', '2019-09'), scale)).toEqual({
      left: 33.7,
      width: expect.closeTo(66.3, 5),
      opensLeft: false,
      opensRight: false,
    });
  });

  it('of which one end is known is as long as that date, and open', () => {
    expect(barOf(dated('2019-08', null), scale)).toMatchObject({
      left: 33.7,
      opensRight: true,
      opensLeft: false,
    });
    expect(barOf(dated(null, '2019-07'), scale)).toMatchObject({ left: 0, width: 33.7, opensLeft: true });
  });

  it('is none without a date, or where the finish lies before the start', () => {
    expect(barOf(dated(null, null), scale)).toBeNull();
    expect(barOf(dated('2019-09', '2019-07'), scale)).toBeNull();
  });
});
