import { describe, expect, it } from 'vitest';
import { progressLine } from './progressLine';

const at = (done: number) => ({ rule: 'cover', done, of: 39 }) as const;

function toldTo(isTTY: boolean, seconds: readonly number[]): string[] {
  const written: string[] = [];
  let now = 0;
  const line = progressLine({ isTTY, write: (text) => written.push(text) }, () => now);
  for (const [done, second] of seconds.entries()) {
    now = second * 1000;
    line.tell(at(done));
  }
  line.clear();
  return written;
}

describe('the line of progress', () => {
  it('says nothing of short work', () => {
    expect(toldTo(true, [0, 0.5, 0.9])).toEqual([]);
    expect(toldTo(false, [0, 2, 4.9])).toEqual([]);
  });

  it('writes over itself in a terminal, a few times a second, and goes when the work is done', () => {
    expect(toldTo(true, [0.5, 1, 1.1, 1.3])).toEqual([
      '\r\u001B[Kjingran: cover, rule 2 of 39',
      '\r\u001B[Kjingran: cover, rule 4 of 39',
      '\r\u001B[K',
    ]);
  });

  it('writes a line now and then where there is no terminal', () => {
    expect(toldTo(false, [4, 6, 7, 12])).toEqual([
      'jingran: cover, rule 2 of 39\n',
      'jingran: cover, rule 4 of 39\n',
    ]);
  });
});
