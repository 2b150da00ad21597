import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language';
import { FINDINGS, MESSAGES } from './messageFiles';
import type { messages as chinese } from './zh';
import type { findings as chineseFindings } from './zh/findings';

/** Starts with one language; the other comes from this site when it is first switched to. */
export async function startTranslations(language: Language): Promise<void> {
  await i18next
    .use(messageFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: Object.keys(MESSAGES),
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      returnNull: false,
    });
}

let withFindings = false;

/** Adds the review's sentences to the languages in use, and to each that is switched to later. */
export async function loadFindingsMessages(): Promise<void> {
  withFindings = true;
  for (const language of Object.keys(MESSAGES) as Language[]) {
    if (!i18next.hasResourceBundle(language, 'translation')) continue;
    const findings = await FINDINGS[language]();
    i18next.addResourceBundle(language, 'translation', { findings }, true, true);
  }
}

const messageFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  // i18next takes a promise only from a function of two parameters.
  read: async (language, _namespace) => {
    const messages = await MESSAGES[language as Language]();
    return withFindings ? { ...messages, findings: await FINDINGS[language as Language]() } : messages;
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof chinese & { readonly findings: typeof chineseFindings } };
    returnNull: false;
  }
}
