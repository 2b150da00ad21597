import { toCsv } from '../formats/table/csv';
import { type ReviewSettings, type RulesFile, rulesFile } from '../model/schema/rules';
import { clauseOf } from '../review/rule';
import { isRuleId, RULE_IDS, type RuleId } from '../review/ruleIds';
import type { Strength, Unit } from '../standards/figure';
import { FIGURES } from '../standards/figures';

export type RulesInForce = {
  readonly figures: readonly {
    readonly id: string;
    readonly unit: Unit;
    readonly clause: string;
    /** null: no requirement. */
    readonly value: number | null;
    readonly standardValue: number | null;
    readonly strength: Strength;
    readonly standardStrength: Strength;
    readonly source: string | null;
  }[];
  readonly rulesOff: readonly RuleId[];
  readonly strengths: readonly { readonly rule: RuleId; readonly strength: Strength }[];
  /** Those that are not as they are by default. */
  readonly settings: readonly {
    readonly name: keyof ReviewSettings;
    readonly value: string | number | null;
    readonly usual: string | number | null;
  }[];
};

/** Where a project's rules depart from the standards, each beside what the standard says. */
export function rulesInForce(rules: RulesFile): RulesInForce {
  const rulesChanged = Object.entries(rules.rules).filter(([id]) => isRuleId(id));
  const settings = PLAIN.settings;
  return {
    figures: Object.entries(rules.figures).flatMap(([id, change]) => {
      const figure = FIGURES.get(id);
      if (!figure) return [];
      return {
        id,
        unit: figure.unit,
        clause: clauseOf(figure),
        value: change.value === undefined ? figure.value : change.value,
        standardValue: figure.value,
        strength: change.strength ?? figure.strength,
        standardStrength: figure.strength,
        source: change.source ?? null,
      };
    }),
    rulesOff: rulesChanged.flatMap(([id, { enabled }]) => (enabled === false && isRuleId(id) ? id : [])),
    strengths: rulesChanged.flatMap(([id, { strength }]) =>
      strength !== undefined && isRuleId(id) ? { rule: id, strength } : [],
    ),
    settings: (Object.keys(settings) as (keyof typeof settings)[])
      .filter((name) => rules.settings[name] !== settings[name])
      .map((name) => ({ name, value: rules.settings[name], usual: settings[name] })),
  };
}

const PLAIN = rulesFile.parse({ format: 'jingran-rules', version: 1 });

/** The project's rules.json, or one to start from: every rule by its id, every setting as it is by default. */
export function rulesText(rules: RulesFile | null): string {
  const template = { ...PLAIN, rules: Object.fromEntries(RULE_IDS.map((id) => [id, { enabled: true }])) };
  return `${JSON.stringify(rules ?? template, null, 2)}\n`;
}

/** Every figure of the standards by the id that rules.json calls it, with what the project makes of it. */
export function figuresCsv(rules: RulesFile | null): string {
  const rows = [...FIGURES.values()].map((figure) => {
    const change = rules?.figures[figure.id];
    return [
      figure.id,
      figure.value,
      figure.unit,
      figure.standard,
      figure.clause,
      figure.strength,
      figure.standing,
      // An empty cell: the project says nothing. It may also say that there is no requirement.
      change?.value === null ? 'none' : (change?.value ?? null),
      change?.strength ?? null,
      change?.source ?? null,
    ];
  });
  return `\uFEFF${toCsv([COLUMNS, ...rows])}`;
}

const COLUMNS = [
  'id',
  'value',
  'unit',
  'standard',
  'clause',
  'strength',
  'standing',
  'project_value',
  'project_strength',
  'project_source',
];
