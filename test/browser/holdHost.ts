import type { Page } from 'playwright-core';

/**
 * Holds long work of the project host where it next makes way for others, so that it is still under
 * way, on a machine of any speed, until it is let go.
 */
export async function holdHost(page: Page): Promise<() => Promise<void>> {
  const named = await Promise.all(
    page.workers().map(async (worker) => [await worker.evaluate(() => self.name), worker] as const),
  );
  const host = new Map(named).get('project host');
  if (!host) throw new Error('The page has no project host.');
  await host.evaluate(hold);
  return () => host.evaluate(() => self.letGo());
}

/** Runs in the worker. */
function hold(): void {
  const { setTimeout: wait } = self;
  const held: (() => void)[] = [];
  self.setTimeout = ((...given: Parameters<typeof wait>) =>
    held.push(() => wait(...given))) as unknown as typeof wait;
  self.letGo = () => {
    self.setTimeout = wait;
    for (const one of held) one();
  };
}

declare global {
  interface Window {
    letGo(): void;
  }
}
