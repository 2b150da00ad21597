import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import styles from './interaction.module.css';
import { tooltipText } from './tooltipText';
import { usePointedFeature } from './usePointedFeature';

/** Name and a few figures of what the pointer is over, as text. */
export function HoverTooltip({ map }: { map: MapLibreMap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pointed = usePointedFeature(map);
  const text = useMemo(() => pointed && tooltipText(pointed, t, format), [pointed, t, format]);
  if (!pointed || !text) return null;

  const { clientWidth, clientHeight } = map.getContainer();
  const leftward = pointed.at.x > clientWidth - 220;
  const upward = pointed.at.y > clientHeight - 90;
  const shift = `translate(${leftward ? 'calc(-100% - 12px)' : '14px'}, ${upward ? 'calc(-100% - 10px)' : '14px'})`;
  return (
    <div
      className={styles.tooltip}
      role="tooltip"
      style={{ left: pointed.at.x, top: pointed.at.y, transform: shift }}
    >
      <strong>{text.title}</strong>
      {text.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
