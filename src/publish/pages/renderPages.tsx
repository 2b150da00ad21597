import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type PublicSite, SITE_LANGUAGES, SITE_PATHS } from '../publicSite';
import { sitePolicy } from '../sitePolicy';
import type { ShellManifest } from '../siteShell';
import { CompoundPage } from './compound/CompoundPage';
import { MissingPage } from './MissingPage';
import { pageContext } from './pageContext';
import { StartPage } from './start/StartPage';

/** Every page of the site in both languages, whole without any script: HTML by path from the site's root. */
export function renderPages(site: PublicSite, shell: ShellManifest): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const html = (page: ReactElement) => withHead(renderToStaticMarkup(page), sitePolicy(site));
  for (const language of SITE_LANGUAGES) {
    const start = SITE_PATHS.start(language);
    pages.set(start, html(<StartPage context={pageContext(site, shell, start, language)} />));
    for (const compound of site.compounds) {
      const path = SITE_PATHS.compound(compound.slug, language);
      const context = pageContext(site, shell, path, language);
      pages.set(path, html(<CompoundPage compound={compound} context={context} />));
    }
  }
  pages.set(MISSING, html(<MissingPage context={pageContext(site, shell, MISSING, 'zh')} />));
  return pages;
}

/** What static hosts show for an address that they do not have. */
export const MISSING = '404.html';

/** React puts what it wants loaded early in front of the head's own; the policy has to come before that. */
function withHead(markup: string, policy: string): string {
  const first = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={policy} />
    </>,
  );
  return `<!doctype html>\n${markup.replace('<head>', () => `<head>${first}`)}\n`;
}
