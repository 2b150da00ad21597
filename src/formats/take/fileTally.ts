import type { FileReport, ImportChoices, ImportProblem, LayerReport } from '../importTypes';
import type { ParsedInput } from '../parsedInput';
import { confirmedCrs } from './confirmedCrs';

type Counts = { -readonly [K in keyof LayerReport]: LayerReport[K] };

/** Counts what becomes of the features of one file, by its layers and where they go. */
export class FileTally {
  readonly #rows = new Map<string, Counts>();

  row(name: string | null, target: LayerReport['target']): Counts {
    const key = `${target} ${name ?? ''}${name === null ? '' : '/'}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row: Counts = { name, target, read: 0, taken: 0, changed: 0, refused: 0 };
    this.#rows.set(key, row);
    return row;
  }

  report(
    { file, projectLayer }: ParsedInput,
    choices: ImportChoices,
    problems: readonly ImportProblem[],
  ): FileReport {
    const isPlaced = file.crs !== null && projectLayer === null;
    return {
      name: file.name,
      format: file.format,
      crs: isPlaced ? crsReport(file, choices) : null,
      layers: [...this.#rows.values()],
      problems,
    };
  }
}

function crsReport(file: ParsedInput['file'], choices: ImportChoices): FileReport['crs'] {
  const used = confirmedCrs(file, choices);
  const candidates = file.crs?.candidates ?? [];
  const isChosen = used !== null && choices.crs?.[file.key] !== undefined;
  const codes = used === null || isChosen ? [] : (candidates[0]?.why.map(({ code }) => code) ?? []);
  return { used, why: isChosen ? ['chosen'] : codes, candidates };
}
