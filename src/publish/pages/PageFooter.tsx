import { dateText } from './dateText';
import { LocalText, plainLocalText, statedText } from './LocalText';
import { linkTo, type PageContext } from './pageContext';

/** Who publishes, what is not shown and why, how the site may be used. */
export function PageFooter({ context }: { readonly context: PageContext }) {
  const { site, words, language } = context;
  const publisher = statedText(site.publisher);
  const contact = statedText(site.contact);
  const { footer } = words;
  const sections = [
    [footer.hidden, footer.hiddenText],
    [footer.figures, footer.figuresText],
    [footer.accessibility, footer.accessibilityText],
    [footer.privacy, footer.privacyText],
  ] as const;
  return (
    <footer className="page-footer">
      <h2>{footer.title}</h2>
      <p>
        {footer.published(
          dateText(site.published, language),
          publisher && plainLocalText(publisher, context, 200),
        )}
        {contact && (
          <>
            <br />
            {footer.contact}
            {words.between}
            <LocalText text={contact} context={context} />
          </>
        )}
      </p>
      <div className="footer-sections">
        {sections.map(([title, text]) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ))}
      </div>
      <p>
        <a href={linkTo('licences.txt', context)}>{footer.licences}</a>
      </p>
    </footer>
  );
}
