import { renderPages } from '../../../src/publish/pages/renderPages';
import { type PublicSite, SITE_PATHS } from '../../../src/publish/publicSite';
import type { SiteFiles } from './siteServer';

/** The same site as if its coordinates had been written in GCJ-02: its pages and data say so. */
export function inGcj02(sample: SiteFiles): SiteFiles {
  const site = JSON.parse(decode(sample.get(SITE_PATHS.site)!)) as PublicSite;
  const shifted: PublicSite = { ...site, coordinates: 'gcj02' };
  const start = decode(sample.get(SITE_PATHS.start('zh'))!);
  const pages = renderPages(shifted, {
    script: /<script type="module" src="\.\/([^"]+)"/.exec(start)![1]!,
    styles: [...start.matchAll(/<link rel="stylesheet" href="\.\/(assets[^"]+)"/g)].map(([, file]) => file!),
    serviceWorker: '',
    files: [...sample.keys()],
  });
  const encoder = new TextEncoder();
  return new Map([
    ...sample,
    ...[...pages].map(([path, html]) => [path, encoder.encode(html)] as const),
    [SITE_PATHS.site, encoder.encode(JSON.stringify(shifted))],
  ]);
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
