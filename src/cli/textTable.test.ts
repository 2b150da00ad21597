import { expect, it } from 'vitest';
import { textTable } from './textTable';

it('aligns columns, a Chinese character taking two and a combining mark none', () => {
  const rows = [
    ['name', 'm', 'note'],
    ['万利', 12.5, 'e\u0301!'],
    ['ＡＢ', null, 'x'],
  ];
  expect(textTable(rows, 1, 1)).toBe('name     m  note\n万利  12.5  e\u0301!\nＡＢ        x\n');
});

it('lets no text move the cursor or break the line', () => {
  expect(textTable([['a\nb\u001B[2J', 'c']], 2)).toBe('a\uFFFDb\uFFFD[2J  c\n');
});
