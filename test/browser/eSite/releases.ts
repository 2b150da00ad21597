import { offlineFiles } from '../../../src/publish/offlineFiles';
import type { PublicSite } from '../../../src/publish/publicSite';
import type { SiteFiles } from './siteServer';

/**
 * The same site as a later build would make it: every program under another name, each page marked as the second
 * (`data-release`), the data published on another day.
 */
export async function secondRelease(first: SiteFiles): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const renamed = (text: string) => text.replace(/\b([\w.]+-[\w-]{8})(\.(?:m?js|css))\b/g, '$1-second$2');
  const second = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, content] of first) {
    const isText = /\.(?:html|m?js|css|json)$/.test(name);
    second.set(
      renamed(name),
      isText
        ? encode(
            renamed(decode(content))
              .replace('data-release=""', 'data-release="second"')
              .replace(/"published":\s*"[\d-]+"/, '"published":"2099-12-31"'),
          )
        : new Uint8Array(content),
    );
  }
  return withOfflineFiles(second);
}

/** With a service worker made for these files, as publishing would. */
export async function withOfflineFiles(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const program = decode(files.get('sw.js')!).replace(/^.*\n/, '');
  const site = JSON.parse(decode(files.get('data/site.json')!)) as PublicSite;
  const others = new Map([...files].filter(([name]) => name !== 'sw.js'));
  const serviceWorker = 'service-worker.js';
  const ofShell = [...others.keys()].filter((name) => /^(?:assets\/|icons\/|icon\.svg)/.test(name));
  const manifest = { script: '', styles: [], serviceWorker, files: ofShell };
  const shell = { files: new Map([[serviceWorker, encode(program)]]), manifest };
  return new Map([...others, ...(await offlineFiles(site, shell, others))]);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
