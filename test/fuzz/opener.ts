import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Files } from './mutateFiles';
import type { Outcome } from './openFiles';

/** What came of a run: `hang` beyond the limit, `crash` where the process died. */
export type Run = {
  readonly outcome: Outcome | { readonly hang: true } | { readonly crash: string };
  readonly ms: number;
  /** The most that the process ever held. */
  readonly peakBytes: number;
};

export const LIMIT_MS = 5000;
/** The first run loads the reader, and GDAL or SQLite with it. */
const FIRST_LIMIT_MS = 60_000;
const HEAP_MB = 768;

type Answer = { readonly outcome: Outcome; readonly peakBytes: number };

/** Opens files in a process of its own, which is ended and begun anew when it hangs or dies. */
export class Opener {
  #child: ChildProcess | null = null;
  #isWarm = false;

  async open(files: Files, limit = this.#isWarm ? LIMIT_MS : FIRST_LIMIT_MS): Promise<Run> {
    this.#child ??= begun();
    const child = this.#child;
    const start = performance.now();
    const run = await new Promise<Omit<Run, 'ms'>>((resolve) => {
      let printed = '';
      const hear = (chunk: Buffer) => {
        printed = (printed + chunk.toString()).slice(-1500);
      };
      const end = (result: Omit<Run, 'ms'>) => {
        clearTimeout(timer);
        child.off('message', answer);
        child.off('exit', died);
        child.stderr?.off('data', hear);
        resolve(result);
      };
      const answer = (message: unknown) => end(message as Answer);
      const died = (code: number | null, signal: string | null) => {
        this.#forget();
        end({ outcome: { crash: `${signal ?? code} ${printed}` }, peakBytes: 0 });
      };
      const timer = setTimeout(() => {
        child.off('exit', died);
        this.#forget();
        child.kill('SIGKILL');
        end({ outcome: { hang: true }, peakBytes: 0 });
      }, limit);
      child.on('message', answer);
      child.on('exit', died);
      child.stderr?.on('data', hear);
      child.send(files);
    });
    this.#isWarm = this.#child !== null;
    return { ...run, ms: performance.now() - start };
  }

  close(): void {
    this.#child?.kill();
    this.#forget();
  }

  #forget(): void {
    this.#child = null;
    this.#isWarm = false;
  }
}

function begun(): ChildProcess {
  return fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
