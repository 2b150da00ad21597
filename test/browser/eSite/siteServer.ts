import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export type SiteFiles = ReadonlyMap<string, Uint8Array>;

export type SiteServer = {
  /** Ends in a slash. */
  readonly url: string;
  /** Paths asked for, from the site's root, in order. */
  readonly requests: string[];
  /** From now on these files, as after a new release: what is not among them is gone. */
  release(files: SiteFiles): void;
  /** Answers a file with a status in place of its content. */
  fail(file: string, status: number): void;
  /** Neither answers nor takes connections, until it is back. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a published site as the common static hosts do: gzip, ETag, ten minutes of caching, a folder as its
 * index.html, from any path.
 */
export async function serveSite(first: SiteFiles, base = '/'): Promise<SiteServer> {
  let files = first;
  const requests: string[] = [];
  const failures = new Map<string, number>();
  let isCut = false;
  const packed = new WeakMap<Uint8Array, Buffer>();

  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (!pathname.startsWith(base)) return end(response, 404);
    const asked = decodeURIComponent(pathname.slice(base.length));
    const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    requests.push(file);
    const failure = failures.get(file);
    if (failure) return end(response, failure);
    const content = files.get(file);
    if (content) return send(request, response, file, content);
    if (!files.has(`${file}/index.html`)) return end(response, 404);
    response.writeHead(301, { location: `${pathname}/` }).end();
  });

  function send(request: IncomingMessage, response: ServerResponse, file: string, content: Uint8Array): void {
    const etag = `"${createHash('sha1').update(content).digest('hex')}"`;
    const headers = {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      etag,
    };
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
    if (/\.(?:png|jpg)$/.test(file)) return void response.writeHead(200, headers).end(content);
    const body = packed.get(content) ?? gzipSync(content);
    packed.set(content, body);
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(body);
  }

  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    release(next) {
      files = next;
    },
    fail: (file, status) => failures.set(file, status),
    cut(now) {
      isCut = now;
      if (now) server.closeAllConnections();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(String(status));
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
