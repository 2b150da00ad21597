import type { WorkKind } from '../../../model/terms';
import type { PublicWork } from '../../publicSite';
import { dayText, periodText } from '../dateText';
import { WorkMark } from '../marks';
import type { PageContext } from '../pageContext';
import { workKey } from '../worksByArea';
import type { CompoundPartProps } from './CompoundPage';
import { barOf, type TimelineScale, timelineScale } from './timelineScale';

/** What happens when: a bar for each kind of works, those that residents ask about first. */
export function Timeline({ compound, context }: CompoundPartProps) {
  const { words, language } = context;
  const works = [...compound.works].sort((a, b) => rank(a.kind) - rank(b.kind));
  const whole = { start: compound.start, finish: compound.finish };
  const scale = timelineScale([whole, ...works], language);
  const dated = scale ? works.filter((work) => barOf(work, scale)) : [];
  const undated = works.filter((work) => !dated.includes(work));
  return (
    <section className="when" aria-labelledby="when">
      <h2 id="when">{words.timeline.title}</h2>
      {scale ? (
        <div
          className="timeline"
          data-timeline=""
          data-start={dayText(scale.first)}
          data-finish={dayText(scale.last)}
        >
          <Axis scale={scale} />
          <div className="timeline-today">
            <span data-today="" hidden>
              {words.timeline.today}
            </span>
          </div>
          <ul>
            {barOf(whole, scale) && (
              <Row name={words.timeline.whole} dated={whole} scale={scale} context={context} />
            )}
            {dated.map((work) => (
              <Row
                key={workKey(work, compound.works)}
                name={words.work[work.kind]}
                dated={work}
                state={work.state}
                scale={scale}
                context={context}
              />
            ))}
          </ul>
        </div>
      ) : (
        <p className="quiet">{words.timeline.empty}</p>
      )}
      {undated.length > 0 && (
        <div className="undated">
          <h3>{words.timeline.undated}</h3>
          <ul>
            {undated.map((work) => (
              <li key={workKey(work, compound.works)}>
                {words.work[work.kind]} <WorkMark state={work.state} context={context} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type RowProps = {
  readonly name: string;
  readonly dated: Pick<PublicWork, 'start' | 'finish'>;
  /** Of all works together there is none. */
  readonly state?: PublicWork['state'];
  readonly scale: TimelineScale;
  readonly context: PageContext;
};

function Row({ name, dated, state, scale, context }: RowProps) {
  const { words, language } = context;
  const bar = barOf(dated, scale)!;
  const right = bar.left + bar.width;
  return (
    <li className="timeline-row">
      <span className="timeline-name">
        <span>{name}</span>
        {state !== undefined && <WorkMark state={state} context={context} />}
      </span>
      <svg className="timeline-bar" aria-hidden="true" focusable="false">
        {scale.ticks.map(({ percent }) => (
          <line
            key={percent}
            className="timeline-grid"
            x1={`${percent}%`}
            x2={`${percent}%`}
            y1="0"
            y2="100%"
          />
        ))}
        {bar.opensLeft && <line className="timeline-open" x1="0" x2={`${bar.left}%`} y1="50%" y2="50%" />}
        {bar.opensRight && <line className="timeline-open" x1={`${right}%`} x2="100%" y1="50%" y2="50%" />}
        <rect
          className={`timeline-fill timeline-${state === undefined ? 'whole' : (state ?? 'unknown')}`}
          x={`${bar.left}%`}
          width={`${bar.width}%`}
          y="25%"
          height="50%"
          rx="3"
        />
      </svg>
      <span className="timeline-when">{periodText(dated.start, dated.finish, language, words)}</span>
    </li>
  );
}

function Axis({ scale }: { readonly scale: TimelineScale }) {
  return (
    <svg className="timeline-axis" aria-hidden="true" focusable="false">
      {scale.ticks.map(({ percent, month, year }) => (
        <g key={percent}>
          <line className="timeline-grid" x1={`${percent}%`} x2={`${percent}%`} y1="0" y2="100%" />
          {year && (
            <text className="timeline-year" x={`${percent}%`} dx="0.4em" y="1.1em">
              {year}
            </text>
          )}
          {month && (
            <text className="timeline-month" x={`${percent}%`} dx="0.4em" y="2.4em">
              {month}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function rank(kind: WorkKind): number {
  const place = FIRST.indexOf(kind);
  return place < 0 ? FIRST.length : place;
}
const FIRST: readonly WorkKind[] = ['storm_drain', 'foul_sewer', 'road', 'green', 'parking'];
