import { QUANTITIES } from '../../../model/terms';
import { quantityText } from '../quantityText';
import type { CompoundPartProps } from './CompoundPage';

/** Figures of the compound and where each comes from. What is not stated stands as that, never as zero. */
export function Quantities({ compound, context }: CompoundPartProps) {
  const { quantities: words, quantity: names } = context.words;
  return (
    <section className="quantities" aria-labelledby="quantities">
      <h2 id="quantities">{words.title}</h2>
      <table>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" className="figure">
              {words.value}
            </th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {QUANTITIES.map((quantity) => {
            const stated = compound.quantities[quantity];
            return (
              <tr key={quantity} className={stated ? undefined : 'quiet'}>
                <th scope="row">{names[quantity]}</th>
                <td className="figure">
                  {stated ? quantityText(quantity, stated.value, context) : context.words.notStated}
                </td>
                <td>{stated ? words[stated.source] : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{words.note}</p>
    </section>
  );
}
