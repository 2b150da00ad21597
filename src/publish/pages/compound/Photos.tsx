import { dateText } from '../dateText';
import { LocalText, plainLocalText, statedText } from '../LocalText';
import { linkTo } from '../pageContext';
import { TEXT_LIMIT } from '../plainText';
import type { CompoundPartProps } from './CompoundPage';

export function Photos({ compound, context }: CompoundPartProps) {
  const { words, language, format } = context;
  if (compound.photos.length === 0) return null;
  return (
    <section className="photos" aria-labelledby="photos">
      <h2 id="photos">{words.photos.title}</h2>
      <ul>
        {compound.photos.map(({ path, caption, taken }, index) => {
          const stated = statedText(caption);
          const alt = stated
            ? plainLocalText(stated, context, TEXT_LIMIT)
            : words.photos.number(format.number(index + 1));
          return (
            <li key={path}>
              <figure>
                <img src={linkTo(path, context)} alt={alt} loading="lazy" width="800" height="600" />
                {(stated || taken) && (
                  <figcaption>
                    {stated && <LocalText text={stated} context={context} />}
                    {taken && <span className="quiet">{words.photos.taken(dateText(taken, language))}</span>}
                  </figcaption>
                )}
              </figure>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
