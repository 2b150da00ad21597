import { chromium } from 'playwright-core';
import { readdirSync } from 'node:fs';
const [, , mode, filter = ''] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
const files = readdirSync('/tmp/D/plans').filter((f) => f.includes(filter));
if (mode === 'phone') {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1.5 });
  await page.goto('file:///tmp/D/plans/' + files[0]);
  await page.goto('about:blank');
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/D/phone.html', `<body style="margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#888">${files.map((f) => `<img src="plans/${f}" style="width:328px;height:auto">`).join('')}</body>`);
  await page.goto('file:///tmp/D/phone.html'); await page.waitForLoadState('load');
  await page.screenshot({ path: '/tmp/D/phone.png', fullPage: true });
} else {
  for (const f of files) {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, deviceScaleFactor: 1.6 });
    const { writeFileSync } = await import('node:fs');
    writeFileSync('/tmp/D/one.html', `<body style="margin:0"><img src="plans/${f}" style="width:1100px;height:auto;display:block"></body>`);
    await page.goto('file:///tmp/D/one.html'); await page.waitForLoadState('load');
    await page.screenshot({ path: `/tmp/D/${f}.png`, fullPage: true });
    await page.close();
  }
}
await browser.close();
