import type { XlsxSheet, XlsxValue } from '../formats/table/xlsx';
import type { RulesFile } from '../model/schema/rules';
import type { Translator } from '../wording/translator';
import { rulesInForce } from './rulesInForce';

/** Where the project's rules depart from the standards; null where they do not. */
export function rulesSheet(rules: RulesFile, words: Translator): XlsxSheet | null {
  const rows = rowsOf(rules, words);
  if (rows.length === 0) return null;
  const { t } = words;
  return {
    name: t('findings.output.sheet.rules'),
    columns: COLUMNS.map(([key, width]) => ({ title: t(`findings.output.rules.${key}`), width })),
    rows,
  };
}

function rowsOf(rules: RulesFile, { t }: Translator): XlsxValue[][] {
  const { figures, rulesOff, strengths, settings } = rulesInForce(rules);
  const [figure, strength, rule, setting] = (['figure', 'strength', 'rule', 'setting'] as const).map((what) =>
    t(`findings.output.rules.${what}`),
  ) as [string, string, string, string];
  const hint = (of: 'must' | 'should') => t(`findings.detail.strengthHint.${of}`);
  return [
    ...figures
      .filter(({ value, standardValue }) => value !== standardValue)
      .map((one) => [
        figure,
        one.id,
        one.clause,
        one.standardValue,
        one.value,
        t(`findings.output.unit.${one.unit}`),
        one.source,
      ]),
    ...figures
      .filter((one) => one.strength !== one.standardStrength)
      .map((one) => [
        strength,
        one.id,
        one.clause,
        hint(one.standardStrength),
        hint(one.strength),
        null,
        one.source,
      ]),
    ...rulesOff.map((id) => [
      rule,
      id,
      t(`findings.rule.${id}`),
      t('findings.output.rules.on'),
      t('findings.output.rules.off'),
      null,
      null,
    ]),
    ...strengths.map((one) => [
      strength,
      one.rule,
      t(`findings.rule.${one.rule}`),
      null,
      hint(one.strength),
      null,
      null,
    ]),
    ...settings.map(({ name, usual, value }) => [setting, name, null, usual, value, null, null]),
  ];
}

const COLUMNS = [
  ['what', 10],
  ['id', 44],
  ['name', 34],
  ['standard', 18],
  ['project', 18],
  ['unit', 8],
  ['source', 40],
] as const;
