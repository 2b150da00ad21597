import { expect, it } from 'vitest';
import { extentOf } from './extentOf';

it('takes more numbers than a call takes arguments', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 1_000_003);
  expect(extentOf([5, ...numbers.slice(0, 3), -2])).toEqual([-2, 15_838]);
  expect(extentOf(numbers.concat(-7, 2_000_000))).toEqual([-7, 2_000_000]);
});
