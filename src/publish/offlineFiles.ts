import { keptFiles } from './offline/keptFiles';
import { webManifest } from './offline/webManifest';
import type { PublicSite } from './publicSite';
import type { SiteFiles } from './publishSite';
import { sha256 } from './sha256';
import type { SiteShell } from './siteShell';

/** What makes the site installable and lets it work offline: sw.js with what it keeps, and the web app manifests. */
export async function offlineFiles(
  site: PublicSite,
  shell: SiteShell,
  /** Everything else of the site. */
  files: SiteFiles,
): Promise<SiteFiles> {
  const manifests = new Map(
    (['zh', 'en'] as const).map((language) => [
      `${language === 'zh' ? '' : 'en/'}manifest.webmanifest`,
      encode(`${JSON.stringify(webManifest(site, language), null, 2)}\n`),
    ]),
  );
  const program = shell.files.get(shell.manifest.serviceWorker);
  if (!program) throw new Error(`The shell has no ${shell.manifest.serviceWorker}.`);
  const kept = keptFiles(new Map([...shell.files, ...files, ...manifests]), shell.manifest);
  const release = sha256(encode(JSON.stringify(kept))).slice(0, 16);
  const head = `self.siteRelease = ${JSON.stringify({ release, ...kept })};\n`;
  return new Map([...manifests, ['sw.js', encode(head + new TextDecoder().decode(program))]]);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
