import i18next from 'i18next';
import { FINDINGS, MESSAGES } from '../i18n/messageFiles';
import type { Language } from '../state/slices/view';
import { type Formatters, formattersOf } from './formatters';
import type { Wording } from './partyWords';

export type Translator = Wording & { readonly format: Formatters };

/** The words of one language apart from the page's own: for the worker and the command line. */
export async function translator(language: Language): Promise<Translator> {
  const [messages, findings] = await Promise.all([MESSAGES[language](), FINDINGS[language]()]);
  const words = i18next.createInstance();
  await words.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: { ...messages, findings } } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return { t: words.t, exists: (key) => words.exists(key), language, format: formattersOf(language) };
}
