import { SITE_PATHS } from '../../publicSite';
import { plainLocalText, statedText } from '../LocalText';
import { Page } from '../Page';
import type { PageContext } from '../pageContext';
import { CompoundList } from './CompoundList';
import { Finder } from './Finder';
import { Glance } from './Glance';
import { Overview } from './Overview';

/** Where the works are: the way to one's own compound, the map, every compound in a list, the programme in figures. */
export function StartPage({ context }: { readonly context: PageContext }) {
  const { site, words, format } = context;
  const place = statedText(site.place);
  return (
    <Page
      context={context}
      kind="start"
      title={statedText(site.title) ? plainLocalText(site.title, context) : words.site}
      description={words.description(
        format.number(site.compounds.length),
        place && plainLocalText(place, context),
      )}
      versions={{ zh: SITE_PATHS.start('zh'), en: SITE_PATHS.start('en') }}
    >
      <div className="start">
        <Finder context={context} />
        <Overview context={context} />
        <CompoundList context={context} />
        <Glance context={context} />
      </div>
    </Page>
  );
}
