import type { ObstacleProperties } from '../model/schema/surface';
import { type HorizontalKey, horizontalCell } from './clearanceHorizontal';
import { HORIZONTAL_NOTES, CLASS_LIMITS as LIMITS } from './clearanceNotes';
import { verticalCell } from './clearanceVertical';
import type { Figure } from './figure';
import {
  type Classes,
  horizontalClasses,
  isPolyethylene,
  type LineFacts,
  verticalClasses,
} from './lineClass';
import { type MissingFact, oneOf, type Requirement, unclassifiable } from './requirement';
import type { RuleBook } from './ruleBook';
import { type Cell, isSplit, type SplitCell } from './textTable';

/** A thing that stands in Table 4.1.9 and is no line. */
export type Thing =
  | { readonly thing: 'building' | 'tree' | 'shrub' | 'kerb' | 'tram_rail' }
  | { readonly thing: 'railway'; readonly electrified: boolean | null }
  | { readonly thing: 'pole' | 'pylon'; readonly voltage_kv: number | null };
export type Party = { readonly line: LineFacts } | Thing;

/** Minimum horizontal clear distance between two lines, or a line and a thing (GB 50289-2016 Table 4.1.9). */
export function horizontalClearance(a: Party, b: Party, book: RuleBook): Requirement {
  if (isPlasticGasToHeat(a, b) || isPlasticGasToHeat(b, a)) {
    return unclassifiable('pe_gas_to_heat_follows_cjj63');
  }
  if (isSteam(a) && isTree(b)) return oneOf([book.resolve(HORIZONTAL_NOTES.steam_to_tree)], []);
  if (isSteam(b) && isTree(a)) return oneOf([book.resolve(HORIZONTAL_NOTES.steam_to_tree)], []);
  return combine(classesOf(a), classesOf(b), horizontalCell, a, b, book);
}

/** Minimum vertical clear distance where two lines cross (Table 4.1.14). */
export function verticalClearance(a: LineFacts, b: LineFacts, book: RuleBook): Requirement {
  const [first, second] = [{ line: a }, { line: b }];
  if (isPlasticGasToHeat(first, second) || isPlasticGasToHeat(second, first)) {
    return unclassifiable('pe_gas_to_heat_follows_cjj63');
  }
  return combine(verticalClasses(a), verticalClasses(b), verticalCell, first, second, book);
}

/** The thing that an obstacle is in Table 4.1.9; null when the table has no such thing. */
export function thingOf(obstacle: Pick<ObstacleProperties, 'kind' | 'voltage_kv'>): Thing | null {
  const voltage_kv = obstacle.voltage_kv ?? null;
  switch (obstacle.kind) {
    case 'tree':
    case 'shrub':
    case 'kerb':
      return { thing: obstacle.kind };
    case 'pole':
    case 'pylon':
      return { thing: obstacle.kind, voltage_kv };
    case 'street_lamp':
      return { thing: 'pole', voltage_kv: 0 };
    default:
      return null;
  }
}

function classesOf(party: Party): Classes<HorizontalKey> {
  if ('line' in party) return horizontalClasses(party.line);
  switch (party.thing) {
    case 'pole':
      return poleClasses(party.voltage_kv);
    case 'pylon':
      return pylonClasses(party.voltage_kv);
    default:
      return { kind: 'classes', keys: [party.thing], missing: [] };
  }
}

/** A plain pole of a compound carries lamps, telephone or low voltage; from 10 kV up it is counted as a pylon. */
function poleClasses(voltage: number | null): Classes<HorizontalKey> {
  if (voltage === null || voltage < LIMITS.pole_below_kv)
    return { kind: 'classes', keys: ['pole_lt10kv'], missing: [] };
  return pylonClasses(voltage);
}

function pylonClasses(voltage: number | null): Classes<HorizontalKey> {
  if (voltage === null)
    return { kind: 'classes', keys: ['pylon_le35kv', 'pylon_gt35kv'], missing: ['voltage'] };
  const key = voltage <= LIMITS.pylon_low_max_kv ? 'pylon_le35kv' : 'pylon_gt35kv';
  return { kind: 'classes', keys: [key], missing: [] };
}

function combine<K>(
  first: Classes<K>,
  second: Classes<K>,
  cellOf: (a: K, b: K) => Cell | null,
  a: Party,
  b: Party,
  book: RuleBook,
): Requirement {
  if (first.kind === 'unclassifiable') return unclassifiable(first.reason);
  if (second.kind === 'unclassifiable') return unclassifiable(second.reason);
  const figures: Figure[] = [];
  const missing: MissingFact[] = [...first.missing, ...second.missing];
  for (const row of first.keys) {
    for (const column of second.keys) {
      const cell = cellOf(row, column);
      if (cell === null) continue;
      if (!isSplit(cell)) figures.push(book.resolve(cell));
      else figures.push(...splitFigures(cell, a, b, missing).map(book.resolve));
    }
  }
  return oneOf(figures, missing);
}

/** The cases of a footnote that may hold; a fact that would decide and is not stated is added to `missing`. */
function splitFigures(cell: SplitCell, a: Party, b: Party, missing: MissingFact[]): readonly Figure[] {
  const [first, second] = cell.cases;
  const { fact, isFirst } = footnoteFact(cell, a, b);
  if (isFirst === null) {
    missing.push(fact);
    return cell.cases;
  }
  return [isFirst ? first : second];
}

function footnoteFact(
  { split }: SplitCell,
  a: Party,
  b: Party,
): { fact: MissingFact; isFirst: boolean | null } {
  switch (split) {
    case '①':
      return { fact: 'diameter', isFirst: bothSmall(a, b) };
    case '②':
      return {
        fact: 'voltage',
        isFirst: below(powerVoltage(a) ?? powerVoltage(b), LIMITS.power_high_from_kv),
      };
    case '③':
      return { fact: 'voltage', isFirst: atMost(lineVoltage(a) ?? lineVoltage(b), LIMITS.line_low_max_kv) };
    case '④':
      return { fact: 'electrified', isFirst: electrified(a) ?? electrified(b) };
  }
}

/** Gas beside gas goes by the larger of the two. */
function bothSmall(a: Party, b: Party): boolean | null {
  const diameters = [a, b].map((party) => ('line' in party ? (party.line.diameter_mm ?? null) : null));
  if (diameters.some((d) => d !== null && d > LIMITS.gas_pair_small_diameter_max_mm)) return false;
  return diameters.some((d) => d === null) ? null : true;
}

/** Street lighting is low voltage, also where the voltage is not stated. */
function powerVoltage(party: Party): number | null {
  if (!('line' in party)) return null;
  if (party.line.category === 'lighting') return party.line.voltage_kv ?? 0;
  return party.line.category === 'power' ? (party.line.voltage_kv ?? null) : null;
}

function lineVoltage(party: Party): number | null {
  return 'voltage_kv' in party ? party.voltage_kv : null;
}

function electrified(party: Party): boolean | null {
  return 'electrified' in party ? party.electrified : null;
}

function below(value: number | null, limit: number): boolean | null {
  return value === null ? null : value < limit;
}

function atMost(value: number | null, limit: number): boolean | null {
  return value === null ? null : value <= limit;
}

function isPlasticGasToHeat(a: Party, b: Party): boolean {
  if (!('line' in a) || !('line' in b)) return false;
  return a.line.category === 'gas' && b.line.category === 'heating' && isPolyethylene(a.line.material);
}

function isSteam(party: Party): boolean {
  return (
    'line' in party &&
    party.line.category === 'heating' &&
    (party.line.laying ?? 'direct_buried') === 'direct_buried' &&
    /^\s*(ZQ|蒸汽|steam)/i.test(party.line.sub_category ?? '')
  );
}

function isTree(party: Party): boolean {
  return 'thing' in party && party.thing === 'tree';
}
