import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { textInSentence } from '../model/shownText';
import type { Language } from './language';
import { LATER_MESSAGES, type LaterMessages, MESSAGES } from './messageFiles';
import type { messages as chinese } from './zh';
import type { archive as chineseArchive } from './zh/archive';
import type { exporting as chineseExporting } from './zh/export';
import type { findings as chineseFindings } from './zh/findings';
import type { importing as chineseImporting } from './zh/import';
import type { inspector as chineseInspector } from './zh/inspector';
import type { publishing as chinesePublishing } from './zh/publish';
import type { scene as chineseScene } from './zh/scene';
import type { shortcuts as chineseShortcuts } from './zh/shortcuts';

/** Starts with one language; the other comes from this site when it is first switched to. */
export async function startTranslations(language: Language): Promise<void> {
  await i18next
    .use(messageFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: Object.keys(MESSAGES),
      // What a sentence quotes from a project stays within its place.
      interpolation: { escapeValue: true, escape: textInSentence },
      react: { useSuspense: false },
      returnNull: false,
    });
}

const wanted = new Set<LaterMessages>();

/** Adds a panel's words to the languages in use, and to each that is switched to later. */
export async function loadMessages(part: LaterMessages): Promise<void> {
  wanted.add(part);
  for (const language of Object.keys(MESSAGES) as Language[]) {
    if (!i18next.hasResourceBundle(language, 'translation')) continue;
    const words = await LATER_MESSAGES[part][language]();
    i18next.addResourceBundle(language, 'translation', { [part]: words }, true, true);
  }
}

const messageFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  // i18next takes a promise only from a function of two parameters.
  read: async (language, _namespace) => {
    const messages: Record<string, object> = { ...(await MESSAGES[language as Language]()) };
    for (const part of wanted) {
      messages[part] = { ...messages[part], ...(await LATER_MESSAGES[part][language as Language]()) };
    }
    return messages;
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof chinese & {
        readonly findings: typeof chineseFindings;
        readonly import: typeof chineseImporting;
        readonly inspector: typeof chineseInspector;
        readonly archive: typeof chineseArchive;
        readonly export: typeof chineseExporting;
        readonly publish: typeof chinesePublishing;
        readonly scene: typeof chineseScene;
        readonly shortcuts: typeof chineseShortcuts;
      };
    };
    returnNull: false;
  }
}
