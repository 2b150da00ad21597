import { expect, it } from 'vitest';
import { sharedApp } from './harness';
import { sampleLayer } from './sampleData';

const app = sharedApp();

it('switches every word of the page to English and back', async () => {
  await app().switchLanguage();
  await expect.poll(() => app().page.locator('html').getAttribute('lang')).toBe('en');
  expect(await chineseWords()).toEqual([]);
  await app()
    .page.getByRole('button', { name: '切换语言' })
    .or(app().page.getByRole('button', { name: 'Switch language' }))
    .click();
  await expect.poll(() => app().page.locator('html').getAttribute('lang')).toMatch(/^zh/);
  expect(await app().page.locator('body').innerText()).toContain('南麓花园');
});

/** Chinese on the page that is neither a name in the data nor the button that leads back to Chinese. */
async function chineseWords(): Promise<string[]> {
  const names = sampleLayer('compounds').map(({ properties }) => String(properties.name));
  const text = await app().page.locator('body').innerText();
  const lines = text.split('\n').map((line) => names.reduce((rest, name) => rest.replaceAll(name, ''), line));
  return lines.filter((line) => /\p{Script=Han}/u.test(line) && !ALLOWED.test(line));
}

const ALLOWED = /^(?:中文?|井然.*)$/u;
