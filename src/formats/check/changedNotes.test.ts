import { expect, it } from 'vitest';
import { ChangedNotes } from './changedNotes';

it('tells ever more different changes together', () => {
  const notes = new ChangedNotes('f');
  for (let index = 0; index < 3000; index++) {
    notes.add({ code: 'ring_closed', detail: `${index}` }, { index, line: null }, `${index}`);
  }
  const problems = notes.problems();
  expect(problems).toHaveLength(2001);
  expect(problems[7]).toMatchObject({ code: 'ring_closed', index: 7, detail: '7' });
  expect(problems.at(-1)).toMatchObject({
    index: null,
    detail: '2000 × 1000: #2000, 2001, 2002, 2003, 2004, …',
  });
});
