import { preview } from 'vite';
import { chromium } from 'playwright-core';
import { measureStart } from './bench/start';
const server = await preview({ root: process.cwd(), logLevel: 'warn', build: { outDir: '/tmp/h-dist' }, preview: { port: 4317, strictPort: true, host: '127.0.0.1', open: false } });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'] });
const figures = await measureStart(browser, 'http://127.0.0.1:4317/', 1);
console.log(figures.gzipKb, JSON.stringify(figures.parts.map(({ name, kb }) => `${name} ${kb.toFixed(1)}`), null, 1));
await browser.close(); await server.close(); process.exit(0);
