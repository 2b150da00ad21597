import { COMPOUND_STATUSES } from '../../../model/terms';
import { planSize } from '../../plan/planSize';
import { CoordinatesNote } from '../CoordinatesNote';
import { plainLocalText } from '../LocalText';
import { Shape } from '../marks';
import { linkTo, type PageContext } from '../pageContext';

/** The drawn overview, in whose place the page's script puts the map. */
export function Overview({ context }: { readonly context: PageContext }) {
  const { site, words, terms } = context;
  if (!site.bounds) return <p className="quiet overview">{words.map.none}</p>;
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview" className="visually-hidden">
        {words.map.title}
      </h2>
      <div id="map" className="map">
        <img
          src={linkTo(OVERVIEW_PLAN, context)}
          {...planSize(site.bounds)}
          alt={words.map.overview(plainLocalText(site.title, context))}
          fetchPriority="high"
        />
      </div>
      <ul className="legend" aria-label={words.map.legend}>
        {[...COMPOUND_STATUSES, 'unknown' as const]
          .filter((status) => site.compounds.some((compound) => (compound.status ?? 'unknown') === status))
          .map((status) => (
            <li key={status}>
              <Shape shape={status} />
              {terms.status[status]}
            </li>
          ))}
      </ul>
      <CoordinatesNote context={context} />
    </section>
  );
}

export const OVERVIEW_PLAN = 'plans/programme.svg';
