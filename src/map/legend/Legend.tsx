import { CloseButton } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLegendOpen } from '../../state/commands/view';
import { useApp } from '../../state/store';
import { MapButton } from '../overlays/MapButton';
import overlay from '../overlays/overlays.module.css';
import type { MapTheme } from '../pipeColours';
import styles from './Legend.module.css';
import { LEGEND_GROUPS, type LegendToken } from './legendTokens';
import { Swatch } from './Swatch';
import { useLegend } from './useLegend';
import { useRoomy } from './useRoomy';

/**
 * Explains what is on screen now, and nothing else. The 3-D scene brings its own.
 * On a small map it stays folded until it is asked for there.
 */
export function Legend({ map, theme }: { map: MapLibreMap; theme: MapTheme }) {
  const { t } = useTranslation();
  const openOnRoomy = useApp((state) => state.view.legendOpen);
  const [openOnSmall, setOpenOnSmall] = useState(false);
  const roomy = useRoomy(map);
  const open = roomy ? openOnRoomy : openOnSmall;
  const setOpen = roomy ? setLegendOpen : setOpenOnSmall;
  const plan = useApp((state) => state.view.scene === 'plan');
  const tokens = useLegend(map, open && plan);
  if (!plan) return null;
  if (!open) {
    return (
      <div className={overlay.stack}>
        <MapButton label={t('map.legend.open')} onClick={() => setOpen(true)}>
          <IconListDetails size={19} stroke={1.7} />
        </MapButton>
      </div>
    );
  }
  const groups = LEGEND_GROUPS.filter((group) => tokens.some((token) => token.group === group));
  return (
    <section className={styles.legend} aria-label={t('map.legend.title')}>
      <header className={styles.header}>
        <h2>{t('map.legend.title')}</h2>
        <CloseButton size="sm" aria-label={t('map.legend.close')} onClick={() => setOpen(false)} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className={styles.body} tabIndex={0}>
        {groups.length === 0 && <p className={styles.note}>{t('map.legend.empty')}</p>}
        {groups.map((group) => (
          <div key={group}>
            <h3>{t(`map.legend.${group}`)}</h3>
            <ul>
              {tokens
                .filter((token) => token.group === group)
                .map((token) => (
                  <li key={token.key}>
                    <Swatch token={token} theme={theme} />
                    <Label token={token} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
        {groups.includes('underground') && <p className={styles.note}>{t('map.legend.colours')}</p>}
      </div>
    </section>
  );
}

function Label({ token: { group, kind } }: { token: LegendToken }) {
  const { t } = useTranslation();
  const word = (key: string) => t(key as 'words.notStated', { defaultValue: '' }) || kind;
  switch (group) {
    case 'compound':
      return word(`words.status.${kind}`);
    case 'surface':
      return kind === 'buildings' || kind === 'roads' || kind === 'green'
        ? t(`words.layer.${kind}`)
        : word(`words.obstacle_kind.${kind}`);
    case 'parking':
      return word(STALL_WORDS[kind] ?? 'words.layer.parking');
    case 'fire':
      return FIRE_LAYERS.has(kind) ? word(`words.layer.${kind}`) : word(`words.marking_kind.${kind}`);
    case 'underground':
      return word(`words.category.${kind}`);
    case 'status':
      return word(`words.pipe_status.${kind}`);
    default:
      return word(`words.node_kind.${kind}`);
  }
}

const FIRE_LAYERS = new Set(['fire_lanes', 'turning_areas', 'rescue_sites']);
const STALL_WORDS: Readonly<Record<string, string>> = {
  new: 'map.legend.newStall',
  existing: 'map.legend.existingStall',
  charging: 'map.legend.charging',
  accessible: 'map.legend.accessible',
};
