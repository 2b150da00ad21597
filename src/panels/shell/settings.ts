import i18next from 'i18next';
import { setLanguage, setTheme } from '../../state/commands/view';
import type { Language, ThemeChoice } from '../../state/slices/view';
import { store } from '../../state/store';

const LANGUAGE_KEY = 'jingran.language';
const THEME_KEY = 'jingran.theme';

/** The reader's language: the link's, else the one last chosen here, else the browser's. */
export function firstLanguage(linked: Language | null): Language {
  return linked ?? oneOf(remembered(LANGUAGE_KEY), ['zh', 'en']) ?? browserLanguage(navigator.languages);
}

export function browserLanguage(languages: readonly string[]): Language {
  return languages[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Starts from the settings last chosen and keeps the page and the memory in step with the store. */
export function keepSettings(language: Language): void {
  setLanguage(language);
  setTheme(oneOf(remembered(THEME_KEY), ['light', 'dark', 'auto']) ?? 'auto');
  showLanguage(language);
  store.subscribe(({ view }, before) => {
    if (view.theme !== before.view.theme) remember(THEME_KEY, view.theme satisfies ThemeChoice);
    if (view.language === before.view.language) return;
    remember(LANGUAGE_KEY, view.language);
    void speak(view.language);
  });
}

/** The page is said to be in a language once its words are there: they may have to be fetched. */
async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  if (store.getState().view.language === language) showLanguage(language);
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

function oneOf<T extends string>(text: string | null, known: readonly T[]): T | null {
  return known.find((value) => value === text) ?? null;
}

/** Storage may be switched off; then a setting lasts as long as the page. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
