import { PLAN_LEGEND, type PlanLegendKey } from '../../plan/planColours';
import { planSize } from '../../plan/planSize';
import { type PlanLayout, SITE_PATHS } from '../../publicSite';
import { CoordinatesNote } from '../CoordinatesNote';
import { plainName } from '../LocalText';
import { linkTo, type PageContext } from '../pageContext';
import type { CompoundPartProps } from './CompoundPage';

/** The drawn plan, or both with a swipe between them; the page's script opens the map in their place. */
export function Plans({ compound, context }: CompoundPartProps) {
  const { words } = context;
  const { slug, plans, bounds } = compound;
  return (
    <section className="plans" aria-labelledby="plan">
      <h2 id="plan">{words.plan.title}</h2>
      {plans.length > 0 && bounds ? (
        <>
          <div id="map" className="map" data-slug={slug}>
            {plans.length > 1 ? (
              <Swipe compound={compound} context={context} />
            ) : (
              <figure className="plan">
                <PlanImage layout={plans[0]!} compound={compound} context={context} />
              </figure>
            )}
            <button type="button" className="open-map needs-script" data-action="open-map">
              {words.map.open}
            </button>
          </div>
          <Legend context={context} />
          <p className="keep-clear">{words.plan.keepClear}</p>
          <CoordinatesNote context={context} />
        </>
      ) : (
        <p className="quiet">{words.plan.none}</p>
      )}
    </section>
  );
}

function Swipe({ compound, context }: CompoundPartProps) {
  const { words } = context;
  const [before, after] = [layoutWord('today', compound, context), layoutWord('planned', compound, context)];
  return (
    <figure className="plan plan-swipe" data-swipe="">
      <div className="plan-pictures" data-picture="">
        {(['today', 'planned'] as const).map((layout) => (
          <div key={layout} className={`plan-layer plan-layer-${layout}`}>
            <PlanImage layout={layout} compound={compound} context={context} />
            <span className="plan-word">{layout === 'today' ? before : after}</span>
          </div>
        ))}
        <span className="plan-divider" aria-hidden="true" />
      </div>
      <label className="plan-range needs-script">
        <span className="visually-hidden">{words.plan.swipe}</span>
        <span aria-hidden="true">{before}</span>
        <input type="range" min="0" max="100" step="1" defaultValue="50" />
        <span aria-hidden="true">{after}</span>
      </label>
      <figcaption className="note plan-links">
        {words.plan.alone}
        {(['today', 'planned'] as const).map((layout) => (
          <a key={layout} href={linkTo(SITE_PATHS.plan(compound.slug, layout, context.language), context)}>
            {layout === 'today' ? before : after}
          </a>
        ))}
      </figcaption>
    </figure>
  );
}

function PlanImage({ layout, compound, context }: CompoundPartProps & { layout: PlanLayout }) {
  return (
    <img
      src={linkTo(SITE_PATHS.plan(compound.slug, layout, context.language), context)}
      {...planSize(compound.bounds!)}
      data-layout={layout}
      alt={context.words.plan.alt(plainName(compound, context), layoutWord(layout, compound, context))}
    />
  );
}

function Legend({ context: { words } }: { readonly context: PageContext }) {
  return (
    <ul className="legend" aria-label={words.map.legend}>
      {(Object.keys(PLAN_LEGEND) as PlanLegendKey[]).map((key) => {
        const { fill, edge } = PLAN_LEGEND[key];
        return (
          <li key={key}>
            <svg className="swatch" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
              <rect
                x="1"
                y="1"
                width="18"
                height="12"
                rx="2"
                fill={fill}
                stroke={edge ?? '#6b7280'}
                strokeWidth="2"
              />
            </svg>
            {words.legend[key]}
          </li>
        );
      })}
    </ul>
  );
}

/** Of works that are finished the two plans are before and after; of others, today's and the planned one. */
function layoutWord(
  layout: PlanLayout,
  { status }: CompoundPartProps['compound'],
  { words }: PageContext,
): string {
  const isFinished = status === 'completed' || status === 'accepted' || status === 'handed_over';
  if (isFinished) return words.plan[layout];
  return layout === 'today' ? words.plan.todayStill : words.plan.plannedStill;
}
