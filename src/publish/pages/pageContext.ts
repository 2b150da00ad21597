import { siteWords as englishSite } from '../../i18n/en/site';
import { words as english } from '../../i18n/en/words';
import type { Language } from '../../i18n/language';
import type { Same } from '../../i18n/same';
import { siteWords as chineseSite, type SiteWords } from '../../i18n/zh/site';
import type { words as chineseWords } from '../../i18n/zh/words';
import { words as chinese } from '../../i18n/zh/words';
import { type Formatters, formattersOf } from '../../wording/formatters';
import type { PublicSite } from '../publicSite';
import type { ShellManifest } from '../siteShell';

/** What every part of a page is made with. */
export type PageContext = {
  readonly site: PublicSite;
  readonly shell: ShellManifest;
  readonly language: Language;
  /** Where the page lies, from the site's root. */
  readonly path: string;
  /** From the page to the site's root: `./`, `../../`. */
  readonly root: string;
  readonly words: SiteWords;
  /** The field's own words, those of the app. */
  readonly terms: Same<typeof chineseWords>;
  readonly format: Formatters;
};

export function pageContext(
  site: PublicSite,
  shell: ShellManifest,
  path: string,
  language: Language,
): PageContext {
  return {
    site,
    shell,
    language,
    path,
    root: rootOf(path),
    words: language === 'zh' ? chineseSite : englishSite,
    terms: language === 'zh' ? chinese : english,
    format: formattersOf(language),
  };
}

/** A file of the site, from the page; each part of its path made safe for an address. */
export function linkTo(path: string, { root }: Pick<PageContext, 'root'>): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
