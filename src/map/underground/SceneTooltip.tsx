import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './SceneTooltip.module.css';
import type { SceneHit } from './scene';
import { useThingLines } from './useThingLines';

/** What the pointer is over, beside it. */
export function SceneTooltip({ hit }: { hit: SceneHit }) {
  const { t } = useTranslation();
  const { title, lines, warning } = useThingLines(hit.thing);
  return (
    <Paper
      className={classes.tooltip}
      shadow="md"
      role="tooltip"
      aria-label={t('scene.tooltip')}
      style={{ '--x': `${hit.x}px`, '--y': `${hit.y}px` } as React.CSSProperties}
    >
      <strong>{title}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {warning && <em>{warning}</em>}
    </Paper>
  );
}
