import type { Page } from 'playwright-core';

/** Ends the process of a page at once, as the system does when it runs out of memory. */
export async function crash(page: Page): Promise<void> {
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  const session = await page.context().newCDPSession(page);
  // The answer never comes: there is nobody left to give it.
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
