import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GeometryFamily, LayerId } from '../../../model/layer';
import { layersFor } from '../proposal';

type Props = {
  readonly label: string;
  readonly families: readonly GeometryFamily[];
  /** null: the parts differ. */
  readonly value: LayerId | 'skip' | null;
  readonly choose: (layer: LayerId | 'skip') => void;
};

/** The layers that take all of these geometries. */
export function LayerSelect({ label, families, value, choose }: Props) {
  const { t } = useTranslation();
  const [first = [], ...rest] = families.map(layersFor);
  const layers = first.filter((layer) => rest.every((others) => others.includes(layer)));
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value as LayerId | 'skip')}
    >
      {value === null && <option value="">{t('import.parts.various')}</option>}
      {layers.map((layer) => (
        <option key={layer} value={layer}>
          {t(`words.layer.${layer}`)}
        </option>
      ))}
      <option value="skip">{t('import.choose.skip')}</option>
    </NativeSelect>
  );
}
