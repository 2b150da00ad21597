import type { Browser, Page } from 'playwright-core';

/** Tasks of the page's main thread, the longest of them. */
export type TaskFigures = {
  /** By the clock: on a busy machine, software WebGL among what keeps it busy, this holds the waiting for a core too. */
  readonly longestMs: number;
  /** Of the processor: what the task itself takes. */
  readonly longestCpuMs: number;
  /** Of the processor. */
  readonly over50: number;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** What the main thread does while `work` runs, from a trace of the browser. */
export async function watchTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<TaskFigures> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), MARK);
  await work();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const pid = traceEvents.find(({ name }) => name === MARK)?.pid;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const main = traceEvents.find((event) => event.pid === pid && isMain(event));
  if (main === undefined) throw new Error('The trace does not tell the main thread.');
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === main.pid && tid === main.tid,
  );
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    longestMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestCpuMs: Math.max(0, ...cpu),
    over50: cpu.filter((ms) => ms > 50).length,
  };
}

const MARK = 'bench-main-thread';
