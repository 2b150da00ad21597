import { type PublicCompound, SITE_PATHS } from '../../publicSite';
import { dateText } from '../dateText';
import { CompoundName, LocalText, OtherName, plainLocalText, plainName, statedText } from '../LocalText';
import { Page } from '../Page';
import { linkTo, type PageContext } from '../pageContext';
import { Facts } from './Facts';
import { More } from './More';
import { Notice } from './Notice';
import { Photos } from './Photos';
import { Plans } from './Plans';
import { Quantities } from './Quantities';
import { Share } from './Share';
import { Timeline } from './Timeline';
import { Works } from './Works';

export type CompoundPartProps = { readonly compound: PublicCompound; readonly context: PageContext };

/** What changes in one compound. On paper it is the notice for the board. */
export function CompoundPage({ compound, context }: CompoundPartProps) {
  const { site, words } = context;
  const name = plainName(compound, context);
  const title = statedText(site.title) ? plainLocalText(site.title, context) : words.site;
  return (
    <Page
      context={context}
      kind="compound"
      title={`${name} · ${title}`}
      description={words.describeCompound(name)}
      versions={{
        zh: SITE_PATHS.compound(compound.slug, 'zh'),
        en: SITE_PATHS.compound(compound.slug, 'en'),
      }}
      breadcrumb={<Breadcrumb compound={compound} context={context} />}
    >
      <article className="compound">
        <div className="compound-head">
          <h1>
            <span className="on-screen">
              <CompoundName compound={compound} context={context} />
            </span>
            <span className="on-paper" aria-hidden="true">
              {words.print.title(name)}
            </span>
          </h1>
          <p className="on-screen">
            <OtherName compound={compound} context={context} />
          </p>
          <PaperHead context={context} />
          <Facts compound={compound} context={context} />
        </div>
        <div className="compound-main">
          <Plans compound={compound} context={context} />
          <Timeline compound={compound} context={context} />
          <Works compound={compound} context={context} />
          <Photos compound={compound} context={context} />
        </div>
        <div className="compound-side">
          <Quantities compound={compound} context={context} />
          <Notice compound={compound} context={context} />
          <More compound={compound} context={context} />
          <Share compound={compound} context={context} />
        </div>
      </article>
    </Page>
  );
}

function Breadcrumb({ compound, context }: CompoundPartProps) {
  const { site, words, language } = context;
  return (
    <nav className="breadcrumb" aria-label={words.here}>
      <ol>
        <li>
          <a href={linkTo(SITE_PATHS.start(language), context)}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M12.5 4 6.5 10l6 6" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
            {words.home}
            {statedText(site.title) && (
              <span className="breadcrumb-site">
                {'· '}
                <LocalText text={site.title} context={context} limit={80} />
              </span>
            )}
          </a>
        </li>
        <li className="visually-hidden" aria-current="page">
          <CompoundName compound={compound} context={context} />
        </li>
      </ol>
    </nav>
  );
}

/** Who gives the notice, and when: on paper it stands under the title. */
function PaperHead({ context }: Pick<CompoundPartProps, 'context'>) {
  const { site, words, language } = context;
  const publisher = statedText(site.publisher);
  return (
    <p className="on-paper paper-head" aria-hidden="true">
      {publisher && (
        <span>
          {words.notice.publisher}
          {words.between}
          <LocalText text={publisher} context={context} limit={200} />
        </span>
      )}
      <span>
        {words.print.published}
        {words.between}
        {dateText(site.published, language)}
      </span>
    </p>
  );
}
