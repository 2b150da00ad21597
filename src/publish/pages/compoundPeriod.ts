import type { PublicCompound } from '../publicSite';
import { periodText } from './dateText';
import type { PageContext } from './pageContext';
import { attributeText, isStated } from './plainText';

/** When the works of a compound run as a whole; null where nothing says so. */
export function compoundPeriod(
  { start, finish }: Pick<PublicCompound, 'start' | 'finish'>,
  { language, words }: PageContext,
): string | null {
  return periodText(dateOf(start), dateOf(finish), language, words);
}

/** A ledger's dates may be any text. */
function dateOf(text: string | null): string | null {
  return isStated(text) ? attributeText(text, 40) : null;
}
