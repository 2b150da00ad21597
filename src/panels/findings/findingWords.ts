import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { type FindingWords, findingWords } from '../../wording/findingWords';

export type { FindingWords };

/** Findings put into words of the current language. */
export function useFindingWords(): FindingWords {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => findingWords({ t, exists: (key: string) => i18n.exists(key), language: format.language, format }),
    [t, i18n, format],
  );
}
