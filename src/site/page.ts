import { siteScript as english } from '../i18n/en/siteScript';
import type { Language } from '../i18n/language';
import { siteScript as chinese } from '../i18n/zh/siteScript';

/** What the HTML says of itself. */
export type Page = {
  readonly kind: 'start' | 'compound';
  readonly language: Language;
  /** Absolute, ending in a slash: everything of the site lies under it. */
  readonly root: URL;
  readonly words: Words;
};
export type Words = typeof english;

export function readPage(): Page {
  const { page, language, root } = document.documentElement.dataset;
  return {
    kind: page === 'compound' ? 'compound' : 'start',
    language: language === 'en' ? 'en' : 'zh',
    root: new URL(root ?? './', document.baseURI),
    words: language === 'en' ? english : chinese,
  };
}

/** The address of one of the site's own files or pages. */
export function addressOf(page: Page, path: string): string {
  return new URL(path, page.root).href;
}

/** The page of a compound, in the language of this one. */
export function compoundAddress(page: Page, slug: string): string {
  return addressOf(page, `${page.language === 'en' ? 'en/' : ''}compounds/${slug}/`);
}
