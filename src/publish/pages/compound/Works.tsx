import { WORK_STATES, type WorkArea } from '../../../model/terms';
import type { PublicWork } from '../../publicSite';
import { AreaIcon } from '../AreaIcon';
import { periodText } from '../dateText';
import { DataText } from '../LocalText';
import { WorkMark } from '../marks';
import type { PageContext } from '../pageContext';
import { isStated } from '../plainText';
import { workQuantityText } from '../quantityText';
import { workKey, worksByArea } from '../worksByArea';
import type { CompoundPartProps } from './CompoundPage';

/** The six areas of works: what is planned, under way and done in each, and where nothing is known. */
export function Works({ compound, context }: CompoundPartProps) {
  const { words } = context;
  return (
    <section className="works" aria-labelledby="works">
      <h2 id="works">{words.works.title}</h2>
      {compound.works.length === 0 ? (
        <p className="quiet">{words.works.noneAtAll}</p>
      ) : (
        <div className="work-areas">
          {[...worksByArea(compound.works)].map(([area, works]) => (
            <Area key={area} area={area} works={works} context={context} />
          ))}
        </div>
      )}
    </section>
  );
}

type AreaProps = {
  readonly area: WorkArea;
  readonly works: readonly PublicWork[];
  readonly context: PageContext;
};

function Area({ area, works, context }: AreaProps) {
  const { words } = context;
  return (
    <section
      className={works.length > 0 ? 'work-area' : 'work-area work-area-empty'}
      aria-labelledby={`area-${area}`}
    >
      <h3 id={`area-${area}`}>
        <AreaIcon area={area} />
        {words.area[area]}
      </h3>
      {works.length === 0 ? (
        <p className="quiet">{words.works.noneOfArea}</p>
      ) : (
        <>
          <p className="note work-counts">{words.works.summary(countsOf(works, context))}</p>
          <ul className="work-list">
            {works.map((work) => (
              <Work key={workKey(work, works)} work={work} context={context} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Work({ work, context }: { readonly work: PublicWork; readonly context: PageContext }) {
  const { words, language } = context;
  const quantity = workQuantityText(work, context);
  const when = periodText(work.start, work.finish, language, words);
  return (
    <li className="work">
      <span className="work-name">{words.work[work.kind]}</span>
      <WorkMark state={work.state} context={context} />
      {quantity && <span className="work-quantity">{quantity}</span>}
      {when && <span className="work-when">{when}</span>}
      {isStated(work.note) && (
        <span className="work-note">
          <DataText text={work.note} context={context} />
        </span>
      )}
    </li>
  );
}

function countsOf(works: readonly PublicWork[], { words, format }: PageContext): readonly string[] {
  return [...WORK_STATES, null].flatMap((state) => {
    const count = works.filter((work) => work.state === state).length;
    return count > 0 ? [words.works.count(words.state[state ?? 'unknown'], format.number(count))] : [];
  });
}
