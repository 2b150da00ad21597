import { type ReviewSettings, type RulesFile, rulesFile } from '../model/schema/rules';
import type { Figure, Strength } from './figure';
import { FIGURES } from './figures';

/** The figures, switches and settings that a review goes by: the standards, and over them the project's rules.json. */
export type RuleBook = {
  readonly settings: ReviewSettings;
  /** The figure as this project has it. */
  resolve(figure: Figure): Figure;
  /** Its value; for figures that are no requirement but a measure (accuracy, tolerance). */
  value(figure: Figure): number;
  isOn(rule: string): boolean;
  /** The strength that the project gives the whole rule; null leaves that of each figure. */
  strengthOf(rule: string): Strength | null;
};

/** @throws on a figure id that does not exist: an override that does nothing would go unseen. */
export function ruleBook(
  rules: RulesFile = rulesFile.parse({ format: 'jingran-rules', version: 1 }),
): RuleBook {
  const unknown = Object.keys(rules.figures).filter((id) => !FIGURES.has(id));
  if (unknown.length > 0) throw new Error(`rules.json: no such figure: ${unknown.join(', ')}`);
  const changed = new Map<string, Figure>();
  for (const [id, { value, strength }] of Object.entries(rules.figures)) {
    const figure = FIGURES.get(id)!;
    changed.set(
      id,
      Object.freeze({
        ...figure,
        value: value === undefined ? figure.value : value,
        strength: strength ?? figure.strength,
        overridden: true,
      }),
    );
  }
  const resolve = (figure: Figure) => changed.get(figure.id) ?? figure;
  return Object.freeze({
    settings: Object.freeze({ ...rules.settings }),
    resolve,
    value: (figure) => resolve(figure).value ?? 0,
    isOn: (rule) => rules.rules[rule]?.enabled ?? true,
    strengthOf: (rule) => rules.rules[rule]?.strength ?? null,
  });
}
