import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/slices/view';
import type { messages as chinese } from './zh';

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

const MESSAGES = {
  zh: async () => (await import('./zh')).messages,
  en: async () => (await import('./en')).messages,
} as const satisfies Record<Language, () => Promise<unknown>>;

const messageFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  // i18next takes a promise only from a function of two parameters.
  read: async (language, _namespace) => MESSAGES[language as Language](),
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof chinese };
    returnNull: false;
  }
}
