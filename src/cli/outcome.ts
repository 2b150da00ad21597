/** What a command prints, and how it exits: 0, or 1 where the answer is no. */
export type Outcome = {
  readonly text: string;
  readonly exitCode: 0 | 1;
  /** One line for standard error, beside the answer. */
  readonly remark?: string;
};
