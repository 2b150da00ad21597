import type { Language } from './language';

/** The words of each language, loaded when they are first needed. */
export const MESSAGES = {
  zh: async () => (await import('./zh')).messages,
  en: async () => (await import('./en')).messages,
} as const satisfies Record<Language, () => Promise<unknown>>;

/** The review's sentences, as many as all the rest: they come with its panel. */
export const FINDINGS = {
  zh: async () => (await import('./zh/findings')).findings,
  en: async () => (await import('./en/findings')).findings,
} as const satisfies Record<Language, () => Promise<unknown>>;
