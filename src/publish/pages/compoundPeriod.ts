import type { PublicCompound } from '../publicSite';
import { periodText } from './dateText';
import type { PageContext } from './pageContext';
import { isStated } from './plainText';

/** When the works of a compound run as a whole; null where nothing says so. */
export function compoundPeriod(
  { start, finish }: Pick<PublicCompound, 'start' | 'finish'>,
  { language, words }: PageContext,
): string | null {
  return periodText(statedDate(start), statedDate(finish), language, words);
}

function statedDate(date: string | null): string | null {
  return isStated(date) ? date : null;
}
