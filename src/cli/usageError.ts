/** Bad arguments or bad input: one line on standard error, what to choose from below it, and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly details = '',
  ) {
    super(message);
  }
}
