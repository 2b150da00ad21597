import { expect, it } from 'vitest';
import { sharedApp } from './harness';
import { sampleLayer } from './sampleData';

const app = sharedApp();

it('switches every word of the page to English and back', async () => {
  await app().switchLanguage();
  await expect.poll(() => app().page.locator('html').getAttribute('lang')).toBe('en');
  await expect.poll(chineseLines).toEqual([]);

  await app().page.getByRole('button', { name: '中文' }).click();
  await expect.poll(() => app().page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await expect.poll(async () => (await chineseLines()).length).toBeGreaterThan(10);
});

/** Lines in sight with Chinese that is neither a name in the data nor the button back to Chinese. */
async function chineseLines(): Promise<string[]> {
  const names = sampleLayer('compounds').map(({ properties }) => String(properties.name));
  const [text = ''] = await app().page.locator('body').allInnerTexts();
  return text
    .split('\n')
    .map((line) => names.reduce((rest, name) => rest.replaceAll(name, ''), line))
    .filter((line) => /\p{Script=Han}/u.test(line) && line.trim() !== '中文');
}
