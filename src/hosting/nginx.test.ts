import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { headerFiles } from './headerFiles';
import { responseHeaders } from './responseHeaders';

const policy = contentSecurityPolicy();
const isInstalled = spawnSync('nginx', ['-v']).status === 0;
const FILES = ['index.html', '404.html', 'sw.js', 'site.webmanifest', 'assets/a-1.js', 'assets/b-2.geojson'];

describe.skipIf(!isInstalled)('nginx, below a sub-path', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jingran-nginx-'));
  const socket = path.join(folder, 'socket');
  const pid = path.join(folder, 'pid');

  beforeAll(() => {
    const site = path.join(folder, 'root/renewal');
    mkdirSync(path.join(site, 'assets'), { recursive: true });
    for (const file of FILES) writeFileSync(path.join(site, file), file);
    const own = headerFiles(policy, { missing: '/renewal/404.html' }).get('nginx.conf')!;
    writeFileSync(path.join(folder, 'renewal.conf'), own);
    writeFileSync(
      path.join(folder, 'mime.types'),
      'types { text/html html; application/javascript js; application/wasm wasm; }',
    );
    writeFileSync(path.join(folder, 'main.conf'), mainConfiguration(folder));
    const started = spawnSync('nginx', ['-c', path.join(folder, 'main.conf'), '-e', 'stderr'], {
      encoding: 'utf8',
    });
    expect(started).toMatchObject({ status: 0, stderr: '' });
  });

  afterAll(() => process.kill(Number(readFileSync(pid, 'utf8'))));

  it.each([
    ['', 'text/html', 'no-cache'],
    ['index.html', 'text/html', 'no-cache'],
    ['sw.js', 'application/javascript', 'no-cache'],
    ['site.webmanifest', 'application/manifest+json', 'no-cache'],
    ['assets/a-1.js', 'application/javascript', 'public, max-age=31536000, immutable'],
    ['assets/b-2.geojson', 'application/geo+json', 'public, max-age=31536000, immutable'],
  ])('sends /renewal/%s as %s, %s', async (file, type, cache) => {
    const { statusCode, headers } = await answer(socket, `/renewal/${file}`);
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache]);
    expect(headers).toMatchObject(sent());
  });

  it('sends the site’s own page for what is not there, and lets nobody keep it', async () => {
    const { statusCode, headers, text } = await answer(socket, '/renewal/assets/gone-3.js');
    expect([statusCode, headers['cache-control'], text]).toEqual([404, undefined, '404.html']);
    expect(headers).toMatchObject(sent());
  });
});

/** One process, everything in its own folder, so that no rights are needed. */
function mainConfiguration(folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `pid ${folder}/pid; error_log ${folder}/errors; master_process off;
events {}
http {
  include mime.types; access_log off;
  ${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(' ')}
  server {
    listen unix:${folder}/socket; root ${folder}/root;
    location /renewal/ { include renewal.conf; }
  }
}
`;
}

function sent(): Record<string, string> {
  const headers = Object.entries(responseHeaders(policy));
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

async function answer(socketPath: string, at: string): Promise<IncomingMessage & { text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ socketPath, path: at }, resolve).on('error', reject);
  });
  let text = '';
  for await (const piece of response) text += piece;
  return Object.assign(response, { text });
}
