import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LayerKey } from '../../state/layerKeys';
import classes from './EmptyLayers.module.css';
import { LayerSwatch } from './LayerSwatch';
import { useLayerName } from './useLayerName';

/** Layers the project has nothing of, folded away. */
export function EmptyLayers({ keys }: { readonly keys: readonly LayerKey[] }) {
  const { t } = useTranslation();
  const nameOf = useLayerName();
  if (keys.length === 0) return null;
  return (
    <details className={classes.empty}>
      <summary>
        {t('layers.empty', { count: keys.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <LayerSwatch layer={key} />
            {nameOf(key)}
          </li>
        ))}
      </ul>
    </details>
  );
}
