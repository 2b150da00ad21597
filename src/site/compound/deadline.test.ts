import { describe, expect, it } from 'vitest';
import { siteScript as english } from '../../i18n/en/siteScript';
import { siteScript as chinese } from '../../i18n/zh/siteScript';
import { deadlineWords } from './deadline';

describe('how long something is open', () => {
  it.each([
    ['2026-03-01', '还有 14 天截止', '14 days left', 'open'],
    ['2026-03-14', '还有 1 天截止', '1 day left', 'open'],
    ['2026-03-15', '今天截止', 'Ends today', 'last'],
    ['2026-03-16', '已截止', 'Ended', 'ended'],
    ['2027-03-15', '已截止', 'Ended', 'ended'],
  ])('on %s, of 15 March 2026', (today, zh, en, state) => {
    expect(deadlineWords(today, '2026-03-15', chinese.compound)).toEqual({ text: zh, state });
    expect(deadlineWords(today, '2026-03-15', english.compound)).toEqual({ text: en, state });
  });

  it('says nothing of what is no day', () => {
    expect(deadlineWords('2026-03-01', '2026-03', chinese.compound)).toBeNull();
  });
});
