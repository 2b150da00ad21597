import type { ImportPart } from '../../../formats/importTypes';
import type { FieldConversion, FieldMapping, FieldRule } from '../../../formats/mapping/mappingTypes';

/** The rule of a field; a field without one keeps its name. */
export function ruleOf(mapping: FieldMapping, field: string): FieldRule | null {
  return mapping.find((rule) => rule.field === field) ?? null;
}

/** How many fields of a part go to a property that is known. */
export function countRecognised(fields: readonly string[], mapping: FieldMapping): number {
  return fields.filter((field) => ruleOf(mapping, field)?.target != null).length;
}

/** Sends a field to another property; a property takes one field, so the field it had keeps its own name. */
export function withTarget(mapping: FieldMapping, field: string, target: string | null): FieldMapping {
  const freed = mapping.map((rule) =>
    target !== null && rule.target === target && rule.field !== field
      ? chosen(rule.field, null, 'none')
      : rule,
  );
  return replaced(freed, chosen(field, target, 'none'));
}

export function withConversion(mapping: FieldMapping, field: string, convert: FieldConversion): FieldMapping {
  return replaced(mapping, chosen(field, ruleOf(mapping, field)?.target ?? null, convert));
}

/** A few values of a field, each once. */
export function samplesOf({ fields, rows }: Pick<ImportPart, 'fields' | 'rows'>, field: string): string[] {
  const column = fields.indexOf(field);
  const values = rows.map((row) => row[column] ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3);
}

function replaced(mapping: FieldMapping, rule: FieldRule): FieldMapping {
  const known = mapping.some(({ field }) => field === rule.field);
  return known ? mapping.map((other) => (other.field === rule.field ? rule : other)) : [...mapping, rule];
}

function chosen(field: string, target: string | null, convert: FieldConversion): FieldRule {
  return { field, target, convert, why: { code: 'chosen', detail: '' } };
}
