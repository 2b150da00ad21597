import { COMPOUND_STATUSES } from '../../../model/terms';
import { Shape } from '../marks';
import type { PageContext } from '../pageContext';

/** How many compounds are in each state; the shapes and colours are those of the map. */
export function States({ context }: { readonly context: PageContext }) {
  const { words, terms, format } = context;
  return (
    <ul className="states" aria-label={words.glance.states}>
      {statesOf(context).map(({ state, count }) => (
        <li key={state}>
          <Shape shape={state} />
          <span>{terms.status[state]}</span> <b>{format.number(count)}</b>
        </li>
      ))}
    </ul>
  );
}

function statesOf({ site }: PageContext) {
  return [...COMPOUND_STATUSES, 'unknown' as const]
    .map((state) => ({
      state,
      count: site.compounds.filter(({ status }) => (status ?? 'unknown') === state).length,
    }))
    .filter(({ count }) => count > 0);
}
