import { useMemo } from 'react';
import { useApp } from '../state/store';
import { type Formatters, formattersOf } from '../wording/formatters';

export * from '../wording/formatters';

/** The formatters in the current language. */
export function useFormat(): Formatters {
  const language = useApp((state) => state.view.language);
  return useMemo(() => formattersOf(language), [language]);
}
