import { QUANTITIES } from '../../../model/terms';
import type { PageContext } from '../pageContext';
import { quantityText } from '../quantityText';

/** The programme in figures: only what the compounds state, and how many of them do. */
export function Glance({ context }: { readonly context: PageContext }) {
  const { site, words, format } = context;
  const years = site.compounds.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return (
    <section className="glance" aria-labelledby="glance">
      <h2 id="glance">{words.glance.title}</h2>
      <dl className="glance-figures">
        <div>
          <dt>{words.glance.total}</dt>
          <dd>{format.number(site.compounds.length)}</dd>
        </div>
        {years.length > 0 && (
          <div>
            <dt>{words.glance.years}</dt>
            <dd>{first === last ? first : `${first}–${last}`}</dd>
          </div>
        )}
        {sumsOf(context).map(({ quantity, sum, reported, measured }) => (
          <div key={quantity}>
            <dt>
              {words.quantity[quantity]}
              <small>{originOf({ reported, measured }, context)}</small>
            </dt>
            <dd>{quantityText(quantity, sum, context)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Over how many compounds a sum goes, and whose figures they are. */
function originOf(
  counts: { reported: number; measured: number },
  { site, words, format }: PageContext,
): string {
  const all = format.number(site.compounds.length);
  const { reported, measured } = counts;
  return [
    reported > 0 && words.glance.reported(format.number(reported), all),
    measured > 0 && words.glance.measured(format.number(measured), all),
  ]
    .filter(Boolean)
    .join(words.listSeparator);
}

/** The land of the compounds is no work done on it. */
function sumsOf({ site }: PageContext) {
  return QUANTITIES.filter((quantity) => SUMMED.has(quantity)).flatMap((quantity) => {
    const stated = site.compounds.flatMap(({ quantities }) => quantities[quantity] ?? []);
    const sum = stated.reduce((total, { value }) => total + value, 0);
    const reported = stated.filter(({ source }) => source === 'reported').length;
    return stated.length > 0 ? [{ quantity, sum, reported, measured: stated.length - reported }] : [];
  });
}
const SUMMED = new Set<(typeof QUANTITIES)[number]>([
  'new_parking_stalls',
  'road_resurfaced_m2',
  'green_m2',
  'new_storm_pipe_m',
]);
