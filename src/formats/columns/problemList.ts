import type { ImportProblem, ProblemCode } from '../importTypes';
import { refusedFile } from '../rawFeature';

type Place = {
  readonly index?: number | null;
  readonly layer?: string | null;
  readonly handle?: string | null;
};

/** Problems of one source as they are met. `changed` and `refused` say what became of a feature. */
export function problemList(file: string) {
  const problems: ImportProblem[] = [];
  const add =
    (effect: ImportProblem['effect']) =>
    (code: ProblemCode, detail: string, place: Place = {}) => {
      problems.push({ ...refusedFile(file, code, detail), effect, index: null, ...place });
    };
  return { problems, changed: add('changed'), told: add('told'), refused: add('refused') };
}
export type ProblemList = ReturnType<typeof problemList>;
