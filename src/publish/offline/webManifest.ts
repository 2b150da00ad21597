import type { PublicSite } from '../publicSite';

/** The web app manifest of a language, as it lies beside that language's start page. */
export function webManifest(site: PublicSite, language: 'zh' | 'en') {
  const root = language === 'zh' ? './' : '../';
  const icon = (file: string, type: string, sizes: string, purpose: string) => ({
    src: root + file,
    type,
    sizes,
    purpose,
  });
  return {
    name: site.title[language],
    short_name: shortest(site, language),
    lang: language === 'zh' ? 'zh-CN' : 'en',
    dir: 'ltr',
    start_url: './',
    scope: root,
    display: 'standalone',
    // With a way back where the system offers one: the site has more than one page.
    display_override: ['minimal-ui', 'standalone'],
    theme_color: '#0f766e',
    background_color: '#f3f1ec',
    icons: [
      icon('icon.svg', 'image/svg+xml', 'any', 'any'),
      icon('icons/icon-192.png', 'image/png', '192x192', 'any'),
      icon('icons/icon-512.png', 'image/png', '512x512', 'any'),
      icon('icons/maskable-512.png', 'image/png', '512x512', 'maskable'),
    ],
  };
}

/** Under an icon there is room for about a dozen letters. */
function shortest({ title, place }: PublicSite, language: 'zh' | 'en'): string {
  return title[language].length > 12 && place ? place[language] : title[language];
}
