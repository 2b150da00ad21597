import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText, textInSentence } from './shownText';

describe('shownText', () => {
  it.each([
    ['names stay as they are', '南岳新村 “New” 💧 𠮷田\n第二行\t完', '南岳新村 “New” 💧 𠮷田\n第二行\t完'],
    ['markup is no business of it', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['controls become pictures', 'a\u0000b\u001bc\u007fd\u0085', 'a␀b␛c␡d\uFFFD'],
    ['an override is unmasked', 'txt.\u202egnp.exe', 'txt.\uFFFDgnp.exe'],
    ['half a character', 'a\ud83d\ude00b\ud83dc', 'a\ud83d\ude00b\uFFFDc'],
    ['an isolate that is closed stays', '\u2067שלום\u2069!', '\u2067שלום\u2069!'],
    ['one that is not, or closes another’s, does not', '\u2069a\u2067b', '\uFFFDa\uFFFDb'],
    ['six marks are enough', `a${'\u0301'.repeat(40)}b`, `a${'\u0301'.repeat(6)}b`],
  ])('%s', (_name, given, expected) => {
    expect(shownText(given)).toBe(expected);
  });

  it('cuts what is long, never within a character', () => {
    expect(shownText('x'.repeat(1_000_000))).toBe(`${'x'.repeat(1000)}…`);
    expect(shownText('ab💧c', 3)).toBe('ab…');
  });

  it('is the same the second time, and a sentence holds what it isolated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(shownText(shownText(text))).toBe(shownText(text));
        expect(textInSentence(textInSentence(text))).toContain(textInSentence(text));
        expect(textInSentence(text)).not.toMatch(/[\u202a-\u202e]|\p{Surrogate}/u);
      }),
    );
  });

  it('isolates letters that run from right to left', () => {
    expect(textInSentence('حي النور')).toBe('\u2068حي النور\u2069');
    expect(textInSentence('南岳')).toBe('南岳');
  });
});
