import type { Advice } from '../review/finding';
import type { ReviewedFinding } from '../review/parties';
import type { Formatters } from './formatters';
import { partyWord, type Wording } from './partyWords';

type Words = Wording & { readonly format: Formatters };

/** Each piece of advice of a finding as a sentence. */
export function adviceText(finding: ReviewedFinding, words: Words): string[] {
  return finding.advice.map((advice) => sentenceOf(advice, finding, words));
}

function sentenceOf({ code, values }: Advice, { parties, features }: ReviewedFinding, words: Words): string {
  const { t, exists, format, language } = words;
  const thing = (id: string | number | undefined) => {
    const party = parties.find(({ ref }) => ref.id === id) ?? (id === undefined ? parties[0] : undefined);
    return party ? partyWord(party, words) : String(id ?? features[0] ?? '');
  };
  const metres = (value: string | number | undefined) =>
    typeof value === 'number' ? format.length(value, Math.abs(value) < SMALL_M ? 3 : 2) : undefined;
  const word = (
    table: 'basis' | 'what' | 'system' | 'output.investigation',
    key: string | number | undefined,
  ) => {
    const path = `findings.${table}.${key}`;
    return exists(path) ? t(path as 'words.notStated') : String(key ?? '');
  };
  const variant = `findings.advice.${variantOf(code, values)}`;
  const text = t((exists(variant) ? variant : `findings.advice.${code}`) as 'words.notStated', {
    feature: thing(values.feature ?? values.above),
    stays: thing(values.stays),
    basis: word('basis', values.basis),
    what: word('what', values.what),
    to: code === 'reconnect' ? word('system', values.to) : thing(values.to),
    how: word('output.investigation', values.how),
    number: values.count,
    distance: metres(values.distance_m ?? values.by_m ?? values.fall_m),
    over: typeof values.over_m === 'number' ? format.length(values.over_m, 1) : '',
    side: metres(values.side_m),
    radius: metres(values.radius_m),
    diameter: values.diameter_mm,
    angle: values.angle_deg,
    clause: values.clause,
    direction: directionOf(values.bearing_deg, t('findings.direction')),
    figure:
      typeof values.figure === 'string'
        ? t(`inspector.compare.name.${values.figure}` as 'words.notStated')
        : '',
  });
  return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Levels are told to the millimetre where hundredths would say nothing. */
const SMALL_M = 0.01;

/** Some advice comes with more or less of a measure. */
function variantOf(code: Advice['code'], values: Advice['values']): string {
  switch (code) {
    case 'shift':
      if (values.distance_m === undefined) return 'shift';
      return values.bearing_deg === undefined ? 'shift_by' : 'shift_towards';
    case 'widen':
      if (values.by_m !== undefined) return 'widen_by';
      if (values.side_m !== undefined) return 'widen_side';
      if (values.radius_m !== undefined) return 'widen_radius';
      return values.diameter_mm === undefined ? 'widen' : 'widen_diameter';
    case 'relay_slope':
      if (values.fall_m === undefined) return 'relay_slope';
      return values.over_m === undefined ? 'relay_slope_inlet' : 'relay_slope_outlet';
    case 'add':
      return values.count === undefined ? 'add' : 'add_many';
    case 'connect':
      return values.to === undefined ? 'connect' : 'connect_to';
    default:
      return code;
  }
}

function directionOf(bearing: string | number | undefined, names: string): string {
  return typeof bearing === 'number' ? (names.split('|')[Math.round(bearing / 45) % 8] ?? '') : '';
}
