import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { preview } from 'vite';
import { watchedWorkers } from './watchWorkers';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type RunningApp = { readonly url: string; close(): Promise<void> };

/** Serves the production build on a free port, with the headers that hosts are told to send. */
export async function servePreview(outDir = 'dist'): Promise<RunningApp> {
  if (!existsSync(path.resolve(ROOT, outDir, 'index.html'))) buildApp();
  const port = await freePort();
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    build: { outDir },
    plugins: [watchedWorkers()],
    preview: { port, strictPort: true, host: '127.0.0.1', open: false },
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** In its own process: under a test runner the bundler would take NODE_ENV=test and build for development. */
export function buildApp(): void {
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
