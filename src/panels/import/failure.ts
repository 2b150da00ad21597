import type { ProblemCode } from '../../formats/importTypes';

export type Failure = {
  /** null: an error that is none of ours. */
  readonly code: ProblemCode | null;
  readonly file: string | null;
  readonly detail: string;
};

/** Reads what an ImportError says (`file: code: detail`); over the worker's border only its text comes. */
export function readFailure(message: string, codes: readonly ProblemCode[]): Failure {
  for (const code of codes) {
    const mark = `: ${code}: `;
    const at = message.indexOf(mark);
    if (at >= 0) return { code, file: message.slice(0, at), detail: message.slice(at + mark.length) };
  }
  return { code: null, file: null, detail: message };
}
