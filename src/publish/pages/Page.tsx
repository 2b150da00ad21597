import type { ReactNode } from 'react';
import { Head } from './Head';
import { LANGUAGE_TAGS } from './LocalText';
import { MarkSymbols } from './marks';
import { PageFooter } from './PageFooter';
import { PageHeader } from './PageHeader';
import { linkTo, type PageContext } from './pageContext';

type Props = {
  readonly context: PageContext;
  readonly kind: 'start' | 'compound';
  readonly title: string;
  readonly description: string;
  /** The same page in each language, from the site's root. */
  readonly versions: { readonly zh: string; readonly en: string };
  readonly breadcrumb?: ReactNode;
  readonly children: ReactNode;
};

/** What all pages have around what they say. */
export function Page({ context, kind, title, description, versions, breadcrumb, children }: Props) {
  const { words, language, root, shell } = context;
  return (
    <html
      lang={LANGUAGE_TAGS[language]}
      data-page={kind}
      data-root={root}
      data-language={language}
      data-release=""
    >
      <Head context={context} title={title} description={description} versions={versions} />
      <body>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <MarkSymbols />
        <PageHeader context={context} versions={versions} breadcrumb={breadcrumb} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <PageFooter context={context} />
        <script type="module" src={linkTo(shell.script, context)} />
      </body>
    </html>
  );
}
