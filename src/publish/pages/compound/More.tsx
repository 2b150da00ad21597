import { DataText } from '../LocalText';
import type { PageContext } from '../pageContext';
import { NAME_LIMIT } from '../plainText';
import type { CompoundPartProps } from './CompoundPage';

/** What publish.json names beyond what the page has a place for, as it stands. */
export function More({ compound, context }: CompoundPartProps) {
  const { words } = context;
  const entries = Object.entries(compound.more);
  if (entries.length === 0) return null;
  return (
    <section className="more" aria-labelledby="more">
      <h2 id="more">{words.more.title}</h2>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              {Object.hasOwn(words.more.names, name) ? (
                words.more.names[name]
              ) : (
                <DataText text={name} context={context} limit={NAME_LIMIT} />
              )}
            </dt>
            <dd>
              <Value value={value} context={context} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ value, context }: { value: string | number | boolean; context: PageContext }) {
  const { words, format } = context;
  if (typeof value === 'number') return <>{format.number(value, Number.isInteger(value) ? 0 : 2)}</>;
  if (typeof value === 'boolean') return <>{value ? words.more.yes : words.more.no}</>;
  return <DataText text={value} context={context} />;
}
