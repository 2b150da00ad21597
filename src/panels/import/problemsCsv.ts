import type { ImportProblem } from '../../formats/importTypes';
import { toCsv } from '../../formats/table/csv';

export type CsvWords = {
  readonly columns: readonly [
    file: string,
    layer: string,
    index: string,
    line: string,
    handle: string,
    id: string,
    effect: string,
    reason: string,
    detail: string,
  ];
  readonly effect: (effect: ImportProblem['effect']) => string;
  readonly reason: (code: ImportProblem['code']) => string;
};

/** The list of problems for a spreadsheet; the mark at the start lets Excel read Chinese. */
export function problemsCsv(problems: readonly ImportProblem[], words: CsvWords): string {
  const rows = problems.map(({ file, layer, index, line, handle, featureId, effect, code, detail }) => [
    file,
    layer ?? null,
    index,
    line,
    handle ?? null,
    featureId,
    words.effect(effect),
    words.reason(code),
    detail,
  ]);
  return `\uFEFF${toCsv([words.columns, ...rows])}`;
}
