import type { ReviewProgress } from '../review/engine';

type Stream = { readonly isTTY?: boolean; write(text: string): unknown };

/** Short work says nothing. A terminal's line is written over; elsewhere each is one more line. */
const TERMINAL_MS = { quiet: 1000, between: 200 };
const LOG_MS = { quiet: 5000, between: 5000 };

/** Says on standard error how far a review has come, where it takes long. */
export function progressLine(stream: Stream, now: () => number = () => performance.now()) {
  const terminal = stream.isTTY === true;
  const { quiet, between } = terminal ? TERMINAL_MS : LOG_MS;
  let next = now() + quiet;
  let told = false;
  return {
    tell({ rule, done, of }: ReviewProgress): void {
      if (now() < next) return;
      next = now() + between;
      const line = `jingran: ${rule}, rule ${done + 1} of ${of}`;
      stream.write(terminal ? `\r\u001B[K${line}` : `${line}\n`);
      told = true;
    },
    clear(): void {
      if (terminal && told) stream.write('\r\u001B[K');
    },
  };
}
