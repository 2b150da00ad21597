import type { Language } from '../../i18n/language';
import { shortened } from './planText';

/** What a thing of the data is called on a sheet: in the sheet's language, else in the other one; null without a name. */
export function nameIn(language: Language, names: unknown): string | null {
  const { name, name_en } = (names ?? {}) as { readonly name?: unknown; readonly name_en?: unknown };
  const stated = (language === 'zh' ? [name, name_en] : [name_en, name]).find(
    (text): text is string => typeof text === 'string' && /\S/.test(text.slice(0, LONGEST)),
  );
  return stated === undefined ? null : shortened(stated.trim(), LONGEST);
}

/** Characters; no sheet has room for more. */
const LONGEST = 80;
