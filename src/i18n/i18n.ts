import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/slices/view';
import { messages as en } from './en';
import { messages as zh } from './zh';

/** Both languages are in the bundle: a switch is instant and works offline. */
export async function startTranslations(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
    returnNull: false;
  }
}
