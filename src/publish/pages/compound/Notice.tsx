import { dateText, periodText } from '../dateText';
import { LocalText, statedText } from '../LocalText';
import type { CompoundPartProps } from './CompoundPage';

/** Whom to ask, how to object and until when. */
export function Notice({ compound, context }: CompoundPartProps) {
  const { site, words, language } = context;
  const { notice } = compound;
  const contact = statedText(compound.contact) ?? statedText(site.contact);
  const publisher = statedText(site.publisher);
  const objection = statedText(notice?.objection);
  const period = notice && periodText(notice.start, notice.end, language, words);
  return (
    <section className="objections" aria-labelledby="notice">
      <h2 id="notice">{words.notice.title}</h2>
      <dl>
        <div>
          <dt>{words.notice.period}</dt>
          <dd>
            {period ? (
              <>
                {notice.start || !notice.end ? period : dateText(notice.end, language)}
                {isDay(notice.end) && <strong className="deadline" data-deadline={notice.end} />}
              </>
            ) : (
              <span className="quiet">{words.notice.noPeriod}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.notice.objection}</dt>
          <dd>
            {objection ? (
              <LocalText text={objection} context={context} />
            ) : (
              <span className="quiet">{words.notice.noObjection}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.notice.contact}</dt>
          <dd>
            {contact ? (
              <LocalText text={contact} context={context} />
            ) : (
              <span className="quiet">{words.notice.askPublisher}</span>
            )}
          </dd>
        </div>
        {publisher && (
          <div className="on-screen-block">
            <dt>{words.notice.publisher}</dt>
            <dd>
              <LocalText text={publisher} context={context} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function isDay(date: string | null): date is string {
  return date?.length === 'YYYY-MM-DD'.length;
}
