import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { archive as words } from '../../src/i18n/zh/archive';
import { type AppDriver, driveApp } from './appDriver';
import { withBrowser } from './harness';
import { ownBuildings, ownPipes } from './ownFiles';

describe('two tabs on one project', () => {
  const open = withBrowser();

  it('do not overwrite each other: the second says so, copies on a change, or takes over', async () => {
    const first = await open();
    await first.dropFiles([ownPipes()]);
    await first.takeFiles();
    await saved(first);
    const second = await openBeside(first);
    await strip(second, words.standing.elsewhere).waitFor();

    await adds(second);
    await saved(second);
    await second.page.getByText(/已存为单独的项目/).waitFor();
    expect(keyOf(second)).not.toBe(keyOf(first));
    expect(await first.countDrawn('own-')).toEqual({ LineString: 3 });
    await second.page.close();

    const third = await openBeside(first);
    await strip(third, words.standing.elsewhere)
      .getByRole('button', { name: words.standing.takeOver })
      .click();
    await strip(third, words.standing.elsewhere).waitFor({ state: 'detached' });
    await strip(first, words.standing.taken).waitFor();
    expect(await third.countDrawn('own-')).toEqual({ LineString: 3 });

    const before = keyOf(third);
    await adds(first);
    await saved(first);
    await expect.poll(() => keyOf(first)).not.toBe(before);
    expect(keyOf(third)).toBe(before);
    expect(await third.countDrawn('own-')).toEqual({ LineString: 3 });
  });

  async function openBeside({ page }: AppDriver): Promise<AppDriver> {
    const context: BrowserContext = page.context();
    const other = await context.newPage();
    await other.goto(page.url());
    const app = driveApp(other, 'zh');
    await app.waitForIdleMap();
    return app;
  }
});

/** Buildings beside the pipes that are there. */
async function adds(app: AppDriver): Promise<void> {
  await app.dropFiles([ownBuildings()]);
  await app.importDialog.getByRole('radio', { name: app.words.import.choose.add }).check();
  await app.takeFiles();
}

function strip({ page }: AppDriver, text: string) {
  return page.getByRole('status').filter({ hasText: text });
}

function saved({ page }: AppDriver): Promise<void> {
  return page.locator('[data-saving="saved"]').waitFor();
}

function keyOf({ page }: AppDriver): string | null {
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('project');
}
