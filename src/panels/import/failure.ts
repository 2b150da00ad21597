import type { ProblemCode } from '../../formats/importTypes';
import { importing } from '../../i18n/zh/import';

export type Failure = {
  /** null: an error that is none of ours. */
  readonly code: ProblemCode | null;
  readonly file: string | null;
  readonly detail: string;
};

/** Reads what an ImportError says (`file: code: detail`); over the worker's border only its text comes. */
export function readFailure(message: string): Failure {
  for (const code of CODES) {
    const mark = `: ${code}: `;
    const at = message.indexOf(mark);
    if (at >= 0) return { code, file: message.slice(0, at), detail: message.slice(at + mark.length) };
  }
  return { code: null, file: null, detail: message };
}

const CODES = Object.keys(importing.problem) as ProblemCode[];
