import i18next, { type i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { messages as english } from '../i18n/en';
import { findings as englishFindings } from '../i18n/en/findings';
import type { Language } from '../i18n/language';
import { messages as chinese } from '../i18n/zh';
import { findings as chineseFindings } from '../i18n/zh/findings';
import type { Party, ReviewedFinding } from '../review/parties';
import { RULE_IDS } from '../review/ruleIds';
import { findingWords } from './findingWords';
import { formattersOf } from './formatters';

const gas = party('pipes', 'g1', 'gas', 100);
const water = party('pipes', 'w1', 'water', 200);
const tight = finding({
  rule: 'pipe_horizontal',
  measured: 0.31,
  required: 0.5,
  parties: [gas, water],
  features: ['g1', 'w1'],
  facts: { overlap_m: 24 },
});

describe('findings in words', () => {
  let translations: i18n;
  beforeAll(async () => {
    translations = i18next.createInstance();
    await translations.init({
      resources: {
        zh: { translation: { ...chinese, findings: chineseFindings } },
        en: { translation: { ...english, findings: englishFindings } },
      },
      interpolation: { escapeValue: false },
    });
  });
  const words = (language: Language) =>
    findingWords({
      t: translations.getFixedT(language),
      exists: (key) => translations.exists(key, { lng: language }),
      language,
      format: formattersOf(language),
    });

  it('say who, by how much, and what is required, in both languages', () => {
    expect(words('en').sentence(tight)).toBe(
      'Gas DN100 runs 0.31 m beside water DN200 for 24 m; 0.50 m is required.',
    );
    expect(words('zh').sentence(tight)).toBe(
      '燃气 DN100 与给水 DN200 并行 24 m，水平净距 0.31 m，应有 0.50 m。',
    );
  });

  it('say why it cannot be told, and never a figure that is not known', () => {
    const unknown = { ...tight, verdict: 'cannot_tell', measured: null, reason: 'depth_missing' } as const;
    expect(words('en').sentence(unknown)).toBe(
      'Gas DN100 runs unknown beside water DN200 for 24 m; 0.50 m is required – cannot tell: depth missing.',
    );
    expect(words('zh').sentence(unknown)).toContain('无法判定：缺少埋深。');
  });

  it('fill every sentence of every rule', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const rule of RULE_IDS) {
        const sentence = words(language).sentence({ ...tight, rule });
        expect(sentence, rule).not.toMatch(/\{\{|findings\./);
      }
    }
  });

  it('put advice into words by the measures it comes with', () => {
    const advised = finding({
      ...tight,
      advice: [
        { code: 'gives_way', values: { basis: 'small_to_large', feature: 'g1', stays: 'w1' } },
        { code: 'shift', values: { feature: 'g1', distance_m: 0.2, bearing_deg: 91 } },
        { code: 'add', values: { what: 'box', count: 2 } },
      ],
    });
    expect(words('en').advice(advised)).toEqual([
      'Gas DN100 gives way to water DN200 (small gives way to large)',
      'Move gas DN100 0.20 m east',
      'Add 2 × road box',
    ]);
  });

  it('call a named thing by its name, and what has no word by its layer', () => {
    const named = { ...party('buildings', 'b', 'residential', null), name: '3号楼' };
    expect(words('zh').party(named)).toBe('3号楼');
    expect(words('en').party(party('parking', 's', 'parallel', null))).toBe('stall');
    expect(words('en').party(party('obstacles', 'o', 'statue', null))).toBe('obstacle');
  });
});

function party(layer: Party['ref']['layer'], id: string, kind: string, diameter_mm: number | null): Party {
  return { ref: { layer, id }, name: null, name_en: null, kind, diameter_mm };
}

function finding(given: Partial<ReviewedFinding>): ReviewedFinding {
  return {
    id: 'f',
    rule: 'pipe_horizontal',
    verdict: 'violation',
    strength: 'must',
    clause: 'GB 50289-2016 Table 4.1.9',
    standing: 'page',
    measured: null,
    required: null,
    uncertainty: null,
    unit: 'm',
    reason: null,
    at: [118, 32],
    nearest: [
      [118, 32],
      [118, 32],
    ],
    features: [],
    compound: null,
    advice: [],
    facts: {},
    parties: [],
    ...given,
  };
}
