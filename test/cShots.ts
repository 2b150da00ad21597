import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', jpg: 'image/svg+xml', json: 'application/json', png: 'image/png' };
const server = createServer((q, r) => {
  let f = path.join('/tmp/c-site', decodeURIComponent(new URL(q.url!, 'http://x').pathname));
  if (existsSync(f) && statSync(f).isDirectory()) f = path.join(f, 'index.html');
  if (!existsSync(f)) { r.writeHead(404).end(); return; }
  r.writeHead(200, { 'content-type': TYPES[f.split('.').pop()!] ?? 'text/plain' }).end(readFileSync(f));
}).listen(4791);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'] });
const shots: [string, string, { w: number; h: number; dark?: boolean; js?: boolean; full?: boolean; set?: Record<string, string>; pdf?: string; clip?: number }][] = JSON.parse(readFileSync('/tmp/c-shots.json', 'utf8'));
for (const [name, url, o] of shots) {
  const ctx = await browser.newContext({ viewport: { width: o.w, height: o.h }, colorScheme: o.dark ? 'dark' : 'light', javaScriptEnabled: o.js ?? true, deviceScaleFactor: 1, serviceWorkers: 'block', bypassCSP: Boolean((o as any).axe) });
  const page = await ctx.newPage();
  page.on('console', (m) => { if (m.type() !== 'log') console.log(name, m.type(), m.text().slice(0, 300)); });
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await page.goto('http://localhost:4791/' + url, { waitUntil: 'load' });
  for (const [k, v] of Object.entries(o.set ?? {})) await page.evaluate(([k, v]) => document.documentElement.setAttribute(k!, v!), [k, v]);
  if ((o as any).axe) { const axe = (await import('axe-core')).default; await page.evaluate(axe.source.replace(/^/, 'void 0;')).catch((e) => console.log('axe inject', e.message.slice(0, 200))); const r = await page.evaluate(() => (window as any).axe.run(document, { resultTypes: ['violations'] }).then((x: any) => x.violations.map((v: any) => `${v.impact} ${v.id} ${v.nodes.slice(0, 3).map((n: any) => n.html.slice(0, 140)).join(' | ')}`))).catch((e) => [e.message]); console.log(name, 'AXE', JSON.stringify(r, null, 1)); }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) console.log(name, 'OVERFLOW', wide);
  if (o.pdf) { await page.evaluate((p) => { document.documentElement.dataset.paper = p; }, o.pdf); await page.pdf({ path: `/tmp/c-out/${name}.pdf`, preferCSSPageSize: true, printBackground: true }); }
  else await page.screenshot({ path: `/tmp/c-out/${name}.png`, fullPage: o.full ?? true, ...(o.clip ? { clip: { x: 0, y: 0, width: o.w, height: o.clip } } : {}) });
  await ctx.close();
}
await browser.close(); server.close();
