import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerKey } from '../../state/layerKeys';
import { categoryOf } from './layerRows';

/** The word for a layer or a kind of pipe in the current language. */
export function useLayerName(): (key: LayerKey) => string {
  const { t } = useTranslation();
  return useCallback(
    (key) => {
      const category = categoryOf(key);
      return category === null
        ? t(`words.layer.${key as Exclude<LayerKey, `pipes:${string}`>}`)
        : t(`words.category.${category}`);
    },
    [t],
  );
}
