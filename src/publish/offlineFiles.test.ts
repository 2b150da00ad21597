import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { KeptFiles } from './offline/keptFiles';
import { offlineFiles } from './offlineFiles';
import type { PublicSite } from './publicSite';
import type { SiteFiles } from './publishSite';

const bytes = (text: string) => new TextEncoder().encode(text);
const PROGRAM = 'self.program = self.siteRelease.release;';
const SHELL = {
  files: new Map([
    ['service-worker.js', bytes(PROGRAM)],
    ['assets/main-abc.js', bytes('start()')],
    ['icon.svg', bytes('<svg/>')],
  ]),
  manifest: {
    script: 'assets/main-abc.js',
    styles: [],
    serviceWorker: 'service-worker.js',
    files: ['assets/main-abc.js', 'icon.svg', 'service-worker.js'],
  },
};
const SITE = {
  title: { zh: '全椒县老旧小区改造', en: 'Quanjiao: renovation of older compounds' },
  place: { zh: '全椒', en: 'Quanjiao' },
} as PublicSite;
const FILES: SiteFiles = new Map([
  ['index.html', bytes('<h1>改造</h1>')],
  ['en/index.html', bytes('<h1>Works</h1>')],
  ['compounds/nan-yue/index.html', bytes('<h1>南岳</h1>')],
  ['data/programme.json', bytes('{}')],
  ['_headers', bytes('/*')],
  ['404.html', bytes('gone')],
  ['nginx.conf', bytes('server {}')],
]);

/** What the program finds when it starts. */
function started(files: SiteFiles): KeptFiles & { release: string } {
  const self: { siteRelease?: KeptFiles & { release: string }; program?: string } = {};
  runInNewContext(new TextDecoder().decode(files.get('sw.js')), { self });
  expect(self.program).toBe(self.siteRelease?.release);
  return self.siteRelease!;
}

const made = async (files: SiteFiles = FILES) => started(await offlineFiles(SITE, SHELL, files));

describe('the service worker', () => {
  it('knows each file of the site by its hash', async () => {
    const { hashes } = await made();
    const digest = createHash('sha256').update('<h1>南岳</h1>').digest('hex');
    expect(hashes['compounds/nan-yue/index.html']).toBe(digest.slice(0, 32));
    expect(Object.keys(hashes)).toEqual([
      'assets/main-abc.js',
      'compounds/nan-yue/index.html',
      'data/programme.json',
      'en/index.html',
      'en/manifest.webmanifest',
      'icon.svg',
      'index.html',
      'manifest.webmanifest',
    ]);
  });

  it('keeps all of a small site, and of a large one what its start needs', async () => {
    expect((await made()).whole).toBe(true);
    const large = await made(new Map([...FILES, ['photos/a.jpg', new Uint8Array(16e6)]]));
    expect(large.whole).toBe(false);
    expect(large.core).not.toContain('photos/a.jpg');
    expect(large.core).not.toContain('compounds/nan-yue/index.html');
    expect(large.core).toEqual(
      expect.arrayContaining(['index.html', 'en/index.html', 'assets/main-abc.js', 'data/programme.json']),
    );
  });

  it('leaves to the server what only tells of what the programs are made of', async () => {
    const more = new Map([...FILES, ['licences.txt', bytes('MIT')], ['sbom.cdx.json', bytes('{}')]]);
    const { files, ...manifest } = SHELL.manifest;
    const shell = { ...SHELL, manifest: { ...manifest, files: [...files, 'licences.txt', 'sbom.cdx.json'] } };
    const { hashes, core } = started(await offlineFiles(SITE, shell, more));
    expect([...Object.keys(hashes), ...core].join()).not.toMatch(/licences|sbom/);
    expect(hashes).toHaveProperty(['icon.svg']);
  });

  it('is another release when any file is, and the same for the same files', async () => {
    const release = async (files: SiteFiles) => (await made(files)).release;
    const first = await release(FILES);
    expect(await release(new Map([...FILES].reverse()))).toBe(first);
    expect(await release(new Map([...FILES, ['data/programme.json', bytes('{ }')]]))).not.toBe(first);
    expect(await release(new Map([...FILES, ['plans/a-today.svg', bytes('<svg/>')]]))).not.toBe(first);
  });
});

describe('the web app manifest', () => {
  it.each([
    ['manifest.webmanifest', 'zh-CN', SITE.title.zh, 'https://a.example/b/', 'https://a.example/b/'],
    ['en/manifest.webmanifest', 'en', SITE.title.en, 'https://a.example/b/en/', 'https://a.example/b/'],
  ])('%s starts and stays where its site lies', async (file, lang, name, start, scope) => {
    const files = await offlineFiles(SITE, SHELL, FILES);
    const manifest = JSON.parse(new TextDecoder().decode(files.get(file)));
    const address = new URL(file, 'https://a.example/b/');
    expect(manifest).toMatchObject({ lang, name, display: 'standalone' });
    expect(new URL(manifest.start_url, address).href).toBe(start);
    expect(new URL(manifest.scope, address).href).toBe(scope);
    const icons = (manifest.icons as { src: string; sizes: string; purpose: string }[]).map(
      ({ src, sizes, purpose }) => `${new URL(src, address).pathname} ${sizes} ${purpose}`,
    );
    expect(icons).toEqual([
      '/b/icon.svg any any',
      '/b/icons/icon-192.png 192x192 any',
      '/b/icons/icon-512.png 512x512 any',
      '/b/icons/maskable-512.png 512x512 maskable',
    ]);
  });
});
