import { planSize } from '../../plan/planSize';
import { SITE_PATHS } from '../../publicSite';
import { CoordinatesNote } from '../CoordinatesNote';
import { plainLocalText } from '../LocalText';
import { linkTo, type PageContext } from '../pageContext';
import { States } from './States';

/** The drawn overview, in whose place the page's script puts the map. */
export function Overview({ context }: { readonly context: PageContext }) {
  const { site, words, language } = context;
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview" className="visually-hidden">
        {words.map.title}
      </h2>
      <States context={context} />
      {site.bounds ? (
        <>
          <div id="map" className="map">
            <img
              src={linkTo(SITE_PATHS.overview(language), context)}
              {...planSize(site.bounds)}
              alt={words.map.overview(plainLocalText(site.title, context))}
              fetchPriority="high"
            />
          </div>
          <CoordinatesNote context={context} />
        </>
      ) : (
        <p className="quiet">{words.map.none}</p>
      )}
    </section>
  );
}
