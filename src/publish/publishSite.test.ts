import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { FILES_LIST, readFilesList } from './filesList';
import { planPublication } from './planPublication';
import { SITE_PATHS } from './publicSite';
import { EMPTY_PUBLISH_FILE } from './publishFile';
import { publishSite } from './publishSite';
import { sha256 } from './sha256';
import type { SiteShell } from './siteShell';

const plan = planAt();

const SHELL: SiteShell = {
  files: new Map([
    ['assets/main-1234.js', strToU8('console.log(1)')],
    ['assets/main-1234.css', strToU8('p{}')],
    ['service-worker.js', strToU8('self.x=1')],
  ]),
  manifest: {
    script: 'assets/main-1234.js',
    styles: ['assets/main-1234.css'],
    serviceWorker: 'service-worker.js',
    files: ['assets/main-1234.css', 'assets/main-1234.js', 'service-worker.js'],
  },
};

function publication() {
  const project = projectOf({
    compounds: [
      feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a', name: '东苑', name_en: 'East' }),
      feature('compounds', plan.rectangle(200, 0, 100, 80), { id: 'b', name: '西苑' }),
    ],
    roads: [feature('roads', plan.rectangle(10, 30, 50, 4), { id: 'r' })],
  });
  const photos = { a: [{ file: 'x.jpg' }] };
  return planPublication(project, { ...EMPTY_PUBLISH_FILE, photos }, '2026-03-01');
}

const photo = (path: string) => [path, new Uint8Array([1, 2, 3])] as const;

describe('the files of a site', () => {
  it('are the pages in both languages, plans, data, programs, photographs and a list of all', async () => {
    const files = await publishSite(publication(), SHELL, new Map([photo('photos/dong-yuan-1.jpg')]));
    const paths = [...files.keys()];
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toEqual(
      expect.arrayContaining([
        ...(['zh', 'en'] as const).flatMap((language) => [
          SITE_PATHS.start(language),
          SITE_PATHS.compound('dong-yuan', language),
          SITE_PATHS.compound('xi-yuan', language),
          SITE_PATHS.plan('dong-yuan', 'planned', language),
        ]),
        SITE_PATHS.compoundData('xi-yuan'),
        'photos/dong-yuan-1.jpg',
        'assets/main-1234.js',
        'sw.js',
        'manifest.webmanifest',
        FILES_LIST,
      ]),
    );
    expect(paths).not.toContain('service-worker.js');
    expect(readFilesList(strFromU8(files.get(FILES_LIST)!))).toEqual(new Set(paths));
    const { files: hashes } = JSON.parse(strFromU8(files.get(FILES_LIST)!));
    for (const [path, hash] of Object.entries(hashes)) expect(sha256(files.get(path)!)).toBe(hash);
  });

  it('hold what was planned', async () => {
    const planned = publication();
    const files = await publishSite(planned, SHELL, new Map());
    const read = (path: string) => JSON.parse(strFromU8(files.get(path)!));
    expect(read(SITE_PATHS.site)).toEqual(planned.site);
    expect(read(SITE_PATHS.programme)).toEqual(planned.drawing.programme);
    expect(read(SITE_PATHS.compoundData('dong-yuan'))).toEqual(planned.drawing.compounds.get('dong-yuan'));
    expect(strFromU8(files.get(SITE_PATHS.start('zh'))!)).toContain('东苑');
  });

  it('are the same bytes each time', async () => {
    const [first, second] = [
      await publishSite(publication(), SHELL, new Map()),
      await publishSite(publication(), SHELL, new Map()),
    ];
    expect(second).toEqual(first);
  });

  it('have no photograph that no compound shows', async () => {
    const files = await publishSite(publication(), SHELL, new Map([photo('photos/other-1.jpg')]));
    expect([...files.keys()].filter((path) => path.startsWith('photos/'))).toEqual([]);
  });

  it('are refused where two want the same path', async () => {
    const shell = { ...SHELL, files: new Map([...SHELL.files, ['index.html', strToU8('<p>')] as const]) };
    await expect(publishSite(publication(), shell, new Map())).rejects.toThrow('index.html');
  });

  it('come with progress, and not at all where the person has had enough', async () => {
    const told: number[] = [];
    const controller = new AbortController();
    const onProgress = (fraction: number) => void told.push(fraction);
    await publishSite(publication(), SHELL, new Map(), { onProgress });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const half = publishSite(publication(), SHELL, new Map(), {
      signal: controller.signal,
      onProgress: (fraction) => {
        if (fraction > 0.4) controller.abort();
      },
    });
    await expect(half).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});

it.each([
  '',
  '[]',
  'null',
  '{"format":"other","files":{}}',
  '{"format":"jingran-public-files","files":null}',
])('%s is no list of files', (text) => {
  expect(readFilesList(text)).toBeNull();
});
