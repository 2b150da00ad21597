import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { longFiles, MEGABYTE_HERE, OPENING, CLOSING } from '../builders/hostileText';
import { sharedApp } from './harness';
const app = sharedApp({ language: 'en', viewport: { width: 1200, height: 760 } });
it('times', { timeout: 400000 }, async () => {
  const only = process.env.ONLY;
  const { page } = app();
  page.setDefaultTimeout(180000);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable'); await session.send('Profiler.start');
  let t = performance.now();
  const lap = (s: string) => { console.log(s, (performance.now() - t).toFixed(0)); t = performance.now(); };
  const files = longFiles().filter(f => !only || only.split(',').includes(f.name.replace('.geojson','')));
  const transfer = await page.evaluateHandle(({ files, here, opening, closing }) => {
    const broken = 'long text with places to break, '.repeat(32_000);
    const texts = [broken, 'W'.repeat(1_000_000)].map((text) => opening + text + closing);
    const dropped = new DataTransfer();
    for (const { name, text } of files) dropped.items.add(new File(text.split(here).flatMap((p, i) => (i === 0 ? [p] : [texts[i % 2]!, p])), name));
    return dropped;
  }, { files, here: MEGABYTE_HERE, opening: OPENING, closing: CLOSING });
  lap('built');
  for (const type of ['dragenter', 'dragover', 'drop']) await app().map.dispatchEvent(type, { dataTransfer: transfer, bubbles: true });
  lap('dropped');
  try {
  await app().takeButton.waitFor({ timeout: 120000 }); lap('takeButton shown');
  await expect.poll(() => app().takeButton.isEnabled(), { timeout: 60000 }).toBe(true); lap('enabled');
  await app().takeButton.click(); lap('clicked');
  await page.getByRole('dialog').getByText(app().words.import.done.byLayer).first().waitFor({ timeout: 60000 }); lap('done');
  await app().closeDialog(); lap('closed');
  await app().waitForIdleMap(60000); lap('idle');
  } finally {
  const { profile } = await session.send('Profiler.stop');
  writeFileSync('/tmp/m-page.cpuprofile', JSON.stringify(profile));
  await page.screenshot({ path: '/tmp/m-long.png' });
  }
});
