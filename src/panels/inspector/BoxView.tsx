import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentRow } from '../../host/projectHost';
import { selectBox } from '../../state/commands/select';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { LayerSwatch } from '../layers/LayerSwatch';
import { ActionButton } from './ActionButton';
import classes from './BoxView.module.css';
import { boxRows } from './boxRows';
import { ContentLine } from './ContentLine';
import { layerCounts, listLines } from './contentRows';
import { FeatureList } from './FeatureList';
import { swatchOf } from './feature/kindOf';
import inspector from './Inspector.module.css';

/** What a box drawn on the map holds: counts by layer, then every feature. */
export function BoxView() {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useApp((state) => state.selection.box);
  const known = useApp((state) => state.selection.contents?.rows ?? NONE);
  const rows = useMemo(() => boxRows(box, known), [box, known]);
  const lines = useMemo(() => listLines(rows), [rows]);
  return (
    <>
      <header className={inspector.header}>
        <div className={inspector.titleRow}>
          <h2 className={inspector.title}>{t('inspector.box.title')}</h2>
          <ActionButton icon={IconX} onClick={() => selectBox([])}>
            {t('inspector.box.clear')}
          </ActionButton>
        </div>
        <div className={inspector.quiet}>
          {t('inspector.box.count', { number: format.number(box.length) })}
        </div>
        <ul className={classes.counts}>
          {layerCounts(rows).map(({ layer, count }) => (
            <li key={layer}>
              <LayerSwatch layer={swatchOf(layer, null)} />
              {t(`words.layer.${layer}`)}
              <b>{format.number(count)}</b>
            </li>
          ))}
        </ul>
      </header>
      <FeatureList lines={lines} label={t('inspector.box.list')} renderRow={ContentLine} />
    </>
  );
}

const NONE: readonly ContentRow[] = [];
