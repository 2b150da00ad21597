import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Plugin, PreviewServer } from 'vite';

const CHANNEL = 'violations of the policy';
const WATCH = '/watch-of-the-test.mjs';

/**
 * For the preview server: each worker's script begins with an import that listens for what breaks the policy, since a
 * violation in a worker reaches neither the page nor the driver. `watchWorkers` gives word of it.
 */
export function watchedWorkers(): Plugin {
  return {
    name: 'watched-workers',
    configurePreviewServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const script = request.url === WATCH ? LISTENER : scriptOfWorker(server, request);
        if (script === null) return next();
        for (const [name, value] of Object.entries(server.config.preview.headers)) {
          if (value !== undefined) response.setHeader(name, value);
        }
        response.setHeader('Content-Type', 'text/javascript');
        response.end(script);
      });
    },
  };
}

/** Before the page is opened. Violations in workers, and in workers of workers, become console errors of the page. */
export function watchWorkers(page: Page): void {
  void page.addInitScript((channel) => {
    const heard = new BroadcastChannel(channel);
    heard.onmessage = ({ data }) => console.error(data);
  }, CHANNEL);
}

type Asked = { readonly url?: string; readonly headers: Readonly<Record<string, unknown>> };

/** Null for anything but the script that a worker starts with. */
function scriptOfWorker({ config }: PreviewServer, { url, headers }: Asked): string | null {
  if (headers['sec-fetch-dest'] !== 'worker') return null;
  const { pathname } = new URL(url ?? '/', 'http://localhost');
  const file = path.join(path.resolve(config.root, config.build.outDir), pathname);
  return existsSync(file) ? `import '${WATCH}';\n${readFileSync(file, 'utf8')}` : null;
}

const LISTENER = `addEventListener('securitypolicyviolation', (violation) => {
  const { violatedDirective, blockedURI, sample, sourceFile, lineNumber } = violation;
  const where = [sourceFile, lineNumber].join(':');
  new BroadcastChannel('${CHANNEL}').postMessage(
    ['policy of a worker:', violatedDirective, blockedURI, sample, where].join(' '),
  );
});
`;
