import { describe, expect, it } from 'vitest';
import { pageAddress } from './pageAddress';

describe('the address of a page', () => {
  it.each([
    ['https://a.gov.cn/gaizao/compounds/nan-yue/?from=wx#plan', 'https://a.gov.cn/gaizao/compounds/nan-yue/'],
    ['https://a.gov.cn/compounds/nan-yue/index.html', 'https://a.gov.cn/compounds/nan-yue/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
  ])('%s', (address, expected) => {
    expect(pageAddress(address)).toBe(expected);
  });
});
