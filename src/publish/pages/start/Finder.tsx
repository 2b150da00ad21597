import { COMPOUND_STATUSES, WORK_AREAS } from '../../../model/terms';
import type { PageContext } from '../pageContext';
import { areasOf } from '../worksByArea';

/** Looking for a compound; the page's script does the looking. */
export function Finder({ context }: { readonly context: PageContext }) {
  const { site, words, terms } = context;
  const { finder } = words;
  const years = [...new Set(site.compounds.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const statuses = [...COMPOUND_STATUSES, 'unknown' as const].filter((status) =>
    site.compounds.some((compound) => (compound.status ?? 'unknown') === status),
  );
  const areas = WORK_AREAS.filter((area) =>
    site.compounds.some(({ works }) => areasOf(works).includes(area)),
  );
  return (
    <search className="needs-script finder">
      <h2 id="find" className="visually-hidden">
        {finder.title}
      </h2>
      <form id="finder" aria-labelledby="find" autoComplete="off">
        <label className="finder-text">
          <span>{finder.text}</span>
          <input
            type="search"
            name="text"
            placeholder={finder.hint}
            enterKeyHint="search"
            spellCheck={false}
          />
        </label>
        <button type="button" className="near-me" data-action="near-me" aria-describedby="near-me-note">
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <g fill="none" stroke="currentColor" strokeWidth="1.7">
              <circle cx="10" cy="10" r="5.5" />
              <path d="M10 1v4M10 15v4M1 10h4M15 10h4" />
            </g>
            <circle cx="10" cy="10" r="2" fill="currentColor" />
          </svg>
          {finder.nearMe}
        </button>
        <button
          type="button"
          className="finder-more"
          data-action="choices"
          aria-expanded="false"
          aria-controls="choices"
        >
          {finder.choices}
        </button>
        <div id="choices" className="finder-choices">
          <Choice
            name="year"
            label={finder.year}
            any={finder.any}
            options={years.map((year) => [String(year), words.yearOf(year)])}
          />
          <Choice
            name="status"
            label={finder.status}
            any={finder.any}
            options={statuses.map((status) => [status, terms.status[status]])}
          />
          <Choice
            name="area"
            label={finder.area}
            any={finder.any}
            options={areas.map((area) => [area, words.area[area]])}
          />
        </div>
      </form>
      <p id="near-me-note" className="note">
        {finder.nearMeNote}
      </p>
      <p className="near-me-said" data-near-me="" role="status" />
    </search>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly options: readonly (readonly [value: string, word: string])[];
};

function Choice({ name, label, any, options }: ChoiceProps) {
  return (
    <label className={`finder-${name}`}>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
