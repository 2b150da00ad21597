import type { Quantity } from '../../../model/terms';
import { type PublicCompound, SITE_PATHS } from '../../publicSite';
import { AreaIcon } from '../AreaIcon';
import { compoundPeriod } from '../compoundPeriod';
import { CompoundName, OtherName } from '../LocalText';
import { StatusMark } from '../marks';
import { ProgressBar } from '../ProgressBar';
import { linkTo, type PageContext } from '../pageContext';
import { quantityText } from '../quantityText';
import { areasOf } from '../worksByArea';

type Props = { readonly compound: PublicCompound; readonly context: PageContext };

/** A compound in the list: what a resident wants to know first. */
export function CompoundCard({ compound, context }: Props) {
  const { words, language } = context;
  const { slug, year, status, works, at, progress_percent } = compound;
  const areas = areasOf(works);
  const period = compoundPeriod(compound, context);
  return (
    <li
      className="card"
      data-slug={slug}
      data-year={year ?? ''}
      data-status={status ?? 'unknown'}
      data-areas={areas.join(' ')}
      data-at={at?.join(',')}
    >
      <h3>
        <a href={linkTo(SITE_PATHS.compound(slug, language), context)}>
          <CompoundName compound={compound} context={context} />
        </a>
        <OtherName compound={compound} context={context} />
      </h3>
      <p className="card-state">
        <StatusMark status={status} context={context} />
        {year !== null && <span>{words.yearOf(year)}</span>}
        {period && <span>{period}</span>}
      </p>
      {progress_percent !== null && <ProgressBar percent={progress_percent} context={context} />}
      {areas.length > 0 && (
        <ul className="areas">
          {areas.map((area) => (
            <li key={area}>
              <AreaIcon area={area} />
              {words.area[area]}
            </li>
          ))}
        </ul>
      )}
      {areas.length === 0 && Object.keys(compound.quantities).length === 0 && (
        <p className="quiet">{words.list.noWorks}</p>
      )}
      <Amounts compound={compound} context={context} />
    </li>
  );
}

function Amounts({ compound: { quantities }, context }: Props) {
  const stated = SHOWN.flatMap((quantity) => {
    const stated = quantities[quantity];
    return stated ? [{ quantity, ...stated }] : [];
  });
  if (stated.length === 0) return null;
  return (
    <dl className="amounts">
      {stated.map(({ quantity, value, source }) => (
        <div key={quantity}>
          <dt>{context.words.quantity[quantity]}</dt>
          <dd>
            {quantityText(quantity, value, context)}
            {source === 'measured' && <small>{context.words.list.measured}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const SHOWN: readonly Quantity[] = [
  'new_parking_stalls',
  'new_storm_pipe_m',
  'road_resurfaced_m2',
  'green_m2',
];
