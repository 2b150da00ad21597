import { CloseButton, Select, Skeleton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerId } from '../../../model/layer';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { aboutRow, ContentLine } from '../ContentLine';
import { filterRows, layerCounts, listLines } from '../contentRows';
import { FeatureList } from '../FeatureList';
import { useFeatureWords } from '../featureWords';
import inspector from '../Inspector.module.css';
import classes from './ContentsList.module.css';

/** Everything that lies in the compound, to filter and to go down to. */
export function ContentsList() {
  const { t } = useTranslation();
  const words = useFeatureWords();
  const format = useFormat();
  const rows = useApp((state) => state.selection.contents?.rows);
  const [text, setText] = useState('');
  const [layer, setLayer] = useState<LayerId | null>(null);
  const query = useDeferredValue(text);
  const counts = useMemo(() => layerCounts(rows ?? []), [rows]);
  const shown = useMemo(
    () =>
      filterRows(
        rows ?? [],
        query,
        layer,
        (row) => `${row.name ?? ''} ${row.name_en ?? ''} ${aboutRow(row, words)}`,
      ),
    [rows, query, layer, words],
  );
  const lines = useMemo(() => listLines(shown), [shown]);
  if (!rows) return <Loading />;
  if (rows.length === 0) return <p className={classes.nothing}>{t('inspector.contents.empty')}</p>;
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          size="xs"
          className={classes.search}
          aria-label={t('inspector.contents.filter')}
          placeholder={t('inspector.contents.filter')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          rightSection={
            text && (
              <CloseButton size="xs" aria-label={t('inspector.contents.clear')} onClick={() => setText('')} />
            )
          }
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={132}
          aria-label={t('inspector.contents.layer')}
          placeholder={t('inspector.contents.allLayers')}
          clearable
          value={layer}
          onChange={(value) => setLayer(value as LayerId | null)}
          data={counts.map(({ layer: value, count }) => ({
            value,
            label: `${t(`words.layer.${value}`)} ${format.number(count)}`,
          }))}
        />
      </div>
      <div className={classes.count} aria-live="polite">
        {lines.length === 0
          ? t('inspector.contents.noMatch')
          : t('inspector.contents.count', {
              shown: format.number(shown.length),
              total: format.number(rows.length),
            })}
      </div>
      <FeatureList lines={lines} label={t('inspector.contents.list')} renderRow={ContentLine} />
    </>
  );
}

function Loading() {
  const { t } = useTranslation();
  return (
    <div className={inspector.section} role="status" aria-label={t('inspector.loading')}>
      {[28, 22, 22, 22, 22].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change their order
        <Skeleton key={index} height={height} mb={8} />
      ))}
    </div>
  );
}
