import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSum } from './totals';

/** Says how many of the entries a sum rests on. */
export function useKnownText() {
  const { t } = useTranslation();
  return useCallback(
    ({ known, entries }: KnownSum) => {
      if (known === 0) return t('compounds.totals.noneKnown', { entries });
      if (known === entries) return t('compounds.totals.allKnown', { entries });
      return t('compounds.totals.known', { known, entries });
    },
    [t],
  );
}
