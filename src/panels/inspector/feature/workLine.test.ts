import { expect, it } from 'vitest';
import { type WorkLineWords, workLine } from './workLine';

const words: WorkLineWords = {
  word: (_table, text) => text.toUpperCase(),
  amount: (value, unit) => `${value} ${unit ?? '?'}`,
};

it.each([
  [{ kind: 'road' } as const, 'ROAD'],
  [{ kind: 'road', state: 'under_way', quantity: 0, unit: 'm2' } as const, 'ROAD · UNDER_WAY · 0 m2'],
  [{ kind: 'green', start: '2019-07', finish: '2019-11' } as const, 'GREEN · 2019-07 – 2019-11'],
  [{ kind: 'green', start: '2019-07', state: null } as const, 'GREEN · 2019-07 –'],
  [{ kind: 'lift', quantity: 3, note: 'east side' } as const, 'LIFT · 3 ? · east side'],
])('says of a work what is stated, and no more', (work, line) => {
  expect(workLine(work, words)).toBe(line);
});
