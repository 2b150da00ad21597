import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--disable-background-networking'] });
const looks = [
  { name: 'd-zh-light', viewport: { width: 1440, height: 900 }, locale: 'zh-CN', colorScheme: 'light' },
  { name: 'd-en-dark', viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'dark' },
  { name: 'p-zh-dark', viewport: { width: 390, height: 844 }, locale: 'zh-CN', colorScheme: 'dark' },
  { name: 'p-en-light', viewport: { width: 390, height: 844 }, locale: 'en-GB', colorScheme: 'light' },
] as const;
for (const { name, ...look } of looks.filter(({name}) => !process.argv[2] || name === process.argv[2])) {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  page.on('pageerror', (e) => console.log(name, e.message));
  await page.goto('http://localhost:4350/');
  await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60000 });
  const zh = look.locale === 'zh-CN';
  if (name.startsWith('p')) await page.getByRole('button', { name: zh ? '更多' : 'More' }).first().click();
  await page.getByRole(name.startsWith('p') ? 'menuitem' : 'button', { name: zh ? '导出…' : 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const ready = async () => { await page.locator('section[aria-busy="false"]').waitFor({ timeout: 30000 }); await page.waitForTimeout(300); };
  await ready();
  await page.screenshot({ path: `/tmp/x-${name}-1.png` });
  const select = async (f: string) => { await dialog.locator('select').first().selectOption(f); const t = Date.now(); await ready(); console.log(name, f, Date.now() - t); };
  await select('shapefile');
  for (const one of await dialog.locator('summary').all()) await one.click();
  await page.screenshot({ path: `/tmp/x-${name}-2.png` });
  await select('dxf'); await select('geopackage'); await select('survey_xlsx');
  await page.screenshot({ path: `/tmp/x-${name}-3.png` });
  await select('kml');
  await dialog.locator('select').nth(1).selectOption('gcj02');
  await page.screenshot({ path: `/tmp/x-${name}-4.png` });
  await select('geopackage');
  await page.getByRole('button', { name: zh ? '导出' : 'Export', exact: true }).last().click();
  await page.getByRole('progressbar').waitFor(); await page.waitForTimeout(250);
  await page.screenshot({ path: `/tmp/x-${name}-5.png` });
  await page.getByRole('button', { name: zh ? '取消' : 'Cancel', exact: true }).last().click().catch(() => {});
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/x-${name}-6.png` });
  await context.close();
}
await browser.close();
