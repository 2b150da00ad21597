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
      'Gas DN100 runs 0.31\u00A0m beside water DN200 for 24\u00A0m; 0.50\u00A0m is required.',
    );
    expect(words('zh').sentence(tight)).toBe(
      '燃气 DN100 与给水 DN200 并行 24\u00A0m，水平净距 0.31\u00A0m，应有 0.50\u00A0m。',
    );
  });

  it('say why it cannot be told, and never a figure that is not known', () => {
    const unknown = { ...tight, verdict: 'cannot_tell', measured: null, reason: 'depth_missing' } as const;
    expect(words('en').sentence(unknown)).toBe(
      'Gas DN100 runs unknown beside water DN200 for 24\u00A0m; 0.50\u00A0m is required – cannot tell: depth missing.',
    );
    expect(words('zh').sentence(unknown)).toContain('无法判定：缺少埋深。');
  });

  it('call a gap below nothing an overlap, and leave no space before a word for a figure', () => {
    const crossing = { ...tight, rule: 'pipe_vertical', measured: -0.1 } as const;
    expect(words('zh').sentence(crossing)).toBe(
      '燃气 DN100 与给水 DN200 交叉，垂直方向重叠 0.10\u00A0m，应有净距 0.50\u00A0m。',
    );
    expect(words('en').sentence(crossing)).toBe(
      'Gas DN100 crosses water DN200, and they overlap by 0.10\u00A0m in height; a gap of 0.50\u00A0m is required.',
    );
    expect(words('en').figure(-0.1, crossing)).toBe('overlap by 0.10\u00A0m');
    expect(words('en').figure(-0.1, { ...crossing, rule: 'drain_slope' })).toBe('\u22120.10\u00A0m');
    const unknown = { ...crossing, measured: null, required: null };
    expect(words('zh').sentence(unknown)).toBe('燃气 DN100 与给水 DN200 交叉，垂直净距不明，应有未定。');
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
      'Move gas DN100 0.20\u00A0m east',
      'Add 2 × road box',
    ]);
  });

  it('say how much lower a drain is to be laid, at its outlet or at its inlet', () => {
    const drain = party('pipes', 'd1', 'foul', 300);
    const laid = (values: Record<string, number>) =>
      finding({
        rule: 'drain_adverse_slope',
        parties: [drain],
        advice: [{ code: 'relay_slope', values: { feature: 'd1', ...values } }],
      });
    const outlet = laid({ fall_m: 0.252, over_m: 23.9 });
    expect(words('en').advice(outlet)).toEqual([
      'Re-lay foul sewer DN300: lower its outlet by 0.25\u00A0m over 23.9\u00A0m',
    ]);
    expect(words('zh').advice(outlet)).toEqual([
      '重新敷设污水 DN300：在 23.9\u00A0m 长度内把下游端降低 0.25\u00A0m',
    ]);
    expect(words('en').advice(laid({ fall_m: 0.004 }))).toEqual([
      'Re-lay foul sewer DN300: lower its inlet by 0.004\u00A0m',
    ]);
    expect(words('en').advice(laid({}))).toEqual(['Re-lay foul sewer DN300 to a proper fall']);
  });

  it('name the value that cannot be', () => {
    const of = (what: string, measured: number, required: number, unit: 'm' | '°' = 'm') =>
      finding({
        rule: 'network_impossible_value',
        parties: [water],
        facts: { what },
        measured,
        required,
        unit,
      });
    const told = (given: ReviewedFinding) => [words('en').sentence(given), words('zh').sentence(given)];
    expect(told(of('length', 94.41, 75))).toEqual([
      'Water DN200: 94.41\u00A0m between two survey points; at most 75.00\u00A0m is allowed.',
      '给水 DN200 两测点间长 94.41\u00A0m，应不大于 75.00\u00A0m。',
    ]);
    expect(told(of('length', 0.04, 0.05))).toEqual([
      'Water DN200: length 0.04\u00A0m; at least 0.05\u00A0m is expected.',
      '给水 DN200 长度 0.04\u00A0m，应不小于 0.05\u00A0m。',
    ]);
    expect(told(of('depth', -0.1, 0))[0]).toBe(
      'Water DN200: depth \u22120.10\u00A0m; at least 0.00\u00A0m is expected.',
    );
    expect(told(of('depth', 15.2, 15))[1]).toBe('给水 DN200 埋深 15.20\u00A0m，应不大于 15.00\u00A0m。');
    expect(told(of('slope', 35.24, 30, '°'))[0]).toBe(
      'Water DN200: inclined by 35.2°; at most 30.0° is expected.',
    );
    expect(told(of('level', 0.1, 0.03))).toEqual([
      'Water DN200: its depth and level differ from the ground level by 0.10\u00A0m; at most 0.03\u00A0m is allowed.',
      '给水 DN200 埋深、高程与地面高程不一致，相差 0.10\u00A0m，应不大于 0.03\u00A0m。',
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
