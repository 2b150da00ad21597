import type { Language } from '../../state/slices/view';

/** A number as the source wrote it: grouped for reading, no decimal added or taken away. */
export function sourceNumber(value: number, language: Language): string {
  return FORMATS[language].format(value);
}

const FORMATS: Record<Language, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 8 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 8 }),
};
