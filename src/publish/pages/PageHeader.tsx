import type { ReactNode } from 'react';
import { LANGUAGE_TAGS, LocalText, statedText } from './LocalText';
import { linkTo, type PageContext } from './pageContext';

type Props = {
  readonly context: PageContext;
  readonly versions: { readonly zh: string; readonly en: string };
  /** Of a page below the start page. */
  readonly breadcrumb?: ReactNode;
};

export function PageHeader({ context, versions, breadcrumb }: Props) {
  const { words, language } = context;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="page-header">
      <div className="page-header-row">
        {breadcrumb ?? <SiteTitle context={context} />}
        <div className="settings">
          <fieldset className="setting-buttons needs-script">
            <legend className="visually-hidden">{words.settings}</legend>
            <button type="button" data-action="text-size" aria-pressed="false">
              <span className="setting-sign" aria-hidden="true">
                {language === 'zh' ? '大' : 'A'}
              </span>
              <span className="setting-word">{words.textSize}</span>
            </button>
            <button type="button" data-action="contrast" aria-pressed="false">
              <svg className="setting-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
                <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
              </svg>
              <span className="setting-word">{words.contrast}</span>
            </button>
          </fieldset>
          <a
            className="language"
            href={linkTo(versions[other], context)}
            lang={LANGUAGE_TAGS[other]}
            hrefLang={LANGUAGE_TAGS[other]}
          >
            {words.otherLanguage}
          </a>
        </div>
      </div>
      <Illustrative context={context} />
    </header>
  );
}

function SiteTitle({ context }: Pick<Props, 'context'>) {
  const { site } = context;
  const [place, publisher] = [statedText(site.place), statedText(site.publisher)];
  return (
    <div className="site-title">
      <h1>
        {statedText(site.title) ? (
          <LocalText text={site.title} context={context} limit={120} />
        ) : (
          context.words.site
        )}
      </h1>
      {(place || publisher) && (
        <p className="site-place">
          {place && (
            <span>
              <LocalText text={place} context={context} limit={120} />
            </span>
          )}
          {publisher && (
            <span>
              <LocalText text={publisher} context={context} limit={200} />
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** Made-up geometry says so on every page. */
function Illustrative({ context }: Pick<Props, 'context'>) {
  const { site, words } = context;
  const text = statedText(site.illustrative);
  if (!text) return null;
  return (
    <p className="illustrative" role="note">
      <strong className="illustrative-sign">{words.illustrative}</strong>{' '}
      <LocalText text={text} context={context} limit={600} />
    </p>
  );
}
