import type { Language } from './language';

/** The words of each language, loaded when they are first needed. */
export const MESSAGES = {
  zh: async () => (await import('./zh')).messages,
  en: async () => (await import('./en')).messages,
} as const satisfies Record<Language, () => Promise<unknown>>;

/** Words that come with the panel that says them, by what they are called among all words. */
export const LATER_MESSAGES = {
  /** The review's sentences, as many as all the rest. */
  findings: {
    zh: async () => (await import('./zh/findings')).findings,
    en: async () => (await import('./en/findings')).findings,
  },
  archive: {
    zh: async () => (await import('./zh/archive')).archive,
    en: async () => (await import('./en/archive')).archive,
  },
  export: {
    zh: async () => (await import('./zh/export')).exporting,
    en: async () => (await import('./en/export')).exporting,
  },
  publish: {
    zh: async () => (await import('./zh/publish')).publishing,
    en: async () => (await import('./en/publish')).publishing,
  },
  scene: {
    zh: async () => (await import('./zh/scene')).scene,
    en: async () => (await import('./en/scene')).scene,
  },
  shortcuts: {
    zh: async () => (await import('./zh/shortcuts')).shortcuts,
    en: async () => (await import('./en/shortcuts')).shortcuts,
  },
  inspector: {
    zh: async () => (await import('./zh/inspector')).inspector,
    en: async () => (await import('./en/inspector')).inspector,
  },
  import: {
    zh: async () => (await import('./zh/import')).importing,
    en: async () => (await import('./en/import')).importing,
  },
} as const satisfies Record<string, Record<Language, () => Promise<unknown>>>;
export type LaterMessages = keyof typeof LATER_MESSAGES;
