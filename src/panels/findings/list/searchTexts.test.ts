import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../../../review/parties';
import { findingWords } from '../../../wording/findingWords';
import { translator } from '../../../wording/translator';
import { searchTexts } from './searchTexts';

const party = (id: string, kind: string, diameter_mm: number) => ({
  ref: { layer: 'pipes', id },
  name: null,
  name_en: null,
  kind,
  diameter_mm,
});
const finding = {
  id: 'pipe_horizontal-1',
  rule: 'pipe_horizontal',
  verdict: 'violation',
  clause: 'GB 50289-2016 4.1.9',
  measured: 0.31,
  required: 0.5,
  unit: 'm',
  reason: null,
  features: ['Gas-1', 'water-2'],
  compound: 'nanyue',
  parties: [party('Gas-1', 'gas', 100), party('water-2', 'water', 200)],
} as unknown as ReviewedFinding;

describe.each([
  ['zh', ['燃气', 'dn200', '并行', '水平净距', '0.31', '南岳新村']],
  ['en', ['gas', 'dn200', 'beside', 'pipe to pipe', '0.31', '南岳新村']],
] as const)('what a finding is found by (%s)', (language, expected) => {
  it('has its ids, kinds, sizes, words, figures, clause and compound, in lower case', async () => {
    const wording = await translator(language);
    const textsOf = searchTexts({
      t: wording.t,
      words: findingWords(wording),
      compoundName: () => '南岳新村 Nanyue Xincun',
    });
    const texts = textsOf(finding);
    for (const word of [...expected, 'gas-1', 'water-2', '50289', 'nanyue', 'pipe_horizontal-1']) {
      expect(
        texts.some((text) => text.includes(word)),
        word,
      ).toBe(true);
    }
    expect(texts.join()).not.toMatch(/undefined|findings\.|\{\{/);
    expect(textsOf({ ...finding, measured: 0.42, features: ['x'] }).join()).not.toContain('0.31');
  });
});
