import type { PageContext } from '../pageContext';
import { CompoundCard } from './CompoundCard';

/** Every compound, readable before and without the map. */
export function CompoundList({ context }: { readonly context: PageContext }) {
  const { site, words, format } = context;
  return (
    <section className="list" aria-labelledby="list">
      <div className="list-head">
        <h2 id="list">{words.list.title}</h2>
        <p className="count" data-count role="status">
          {words.glance.compounds(format.number(site.compounds.length))}
        </p>
      </div>
      <div className="none" data-none hidden>
        <p>{words.finder.none}</p>
      </div>
      <ol id="compounds" className="cards">
        {site.compounds.map((compound) => (
          <CompoundCard key={compound.slug} compound={compound} context={context} />
        ))}
      </ol>
    </section>
  );
}
