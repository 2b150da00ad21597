import { expect, it } from 'vitest';
import { sharedApp } from './harness';

const app = sharedApp();

it('reaches the list of compounds and opens one with the keyboard alone', async () => {
  const { page, compounds, inspector } = app();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await compounds.evaluate((list) => list.contains(document.activeElement))) break;
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await inspector.getByRole('heading').first().waitFor();
  await expect.poll(() => page.url()).toContain('compound=');

  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('compound=');
});
