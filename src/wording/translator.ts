import i18next, { type TFunction, type TOptions } from 'i18next';
import type { Language } from '../i18n/language';
import { LATER_MESSAGES, MESSAGES } from '../i18n/messageFiles';
import { textInSentence } from '../model/shownText';
import { type Formatters, formattersOf } from './formatters';
import type { Wording } from './partyWords';

export type Translator = Wording & { readonly format: Formatters };

/** The words of one language apart from the page's own: for the worker and the command line. */
export async function translator(language: Language): Promise<Translator> {
  const [messages, findings, inspector] = await Promise.all([
    MESSAGES[language](),
    LATER_MESSAGES.findings[language](),
    LATER_MESSAGES.inspector[language](),
  ]);
  const words = i18next.createInstance();
  await words.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: { ...messages, findings, inspector } } },
    interpolation: { escapeValue: true, escape: textInSentence },
    returnNull: false,
  });
  return {
    t: remembering(words.t),
    exists: remembered((key: string) => words.exists(key)),
    language,
    format: formattersOf(language),
  };
}

/** A hundred thousand findings say the same few words again and again, and looking one up is slow. */
function remembering(t: TFunction): TFunction {
  const plain = remembered((key: string) => t(key as 'words.notStated'));
  const remember = (key: string, values?: TOptions) =>
    values === undefined ? plain(key) : t(key as 'words.notStated', values);
  return remember as TFunction;
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
