import { siteWords as english } from '../../i18n/en/site';
import { siteWords as chinese } from '../../i18n/zh/site';
import { SITE_PATHS } from '../publicSite';
import { Head } from './Head';
import { linkTo, type PageContext } from './pageContext';

/**
 * For an address that the site does not have, in both languages. It may be shown at any depth, so where the site has
 * said its address the links start there.
 */
export function MissingPage({ context }: { readonly context: PageContext }) {
  const { address } = context.site;
  const anywhere = address ? { ...context, root: new URL(address).pathname } : context;
  return (
    <html lang="zh-CN" data-page="missing">
      <Head
        context={anywhere}
        title={`${chinese.missing.title} · ${english.missing.title}`}
        description={chinese.missing.text}
        versions={null}
      />
      <body>
        <main className="missing">
          <h1>{chinese.missing.title}</h1>
          <p>{chinese.missing.text}</p>
          <p>
            <a className="button" href={linkTo(SITE_PATHS.start('zh'), anywhere)}>
              {chinese.missing.back}
            </a>
          </p>
          <div lang="en">
            <h2>{english.missing.title}</h2>
            <p>{english.missing.text}</p>
            <p>
              <a className="button" href={linkTo(SITE_PATHS.start('en'), anywhere)}>
                {english.missing.back}
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
