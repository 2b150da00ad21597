import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setDockOpen } from '../../state/commands/view';
import { ErrorBoundary } from './ErrorBoundary';
import { CompoundTable } from './lazyPanels';
import classes from './TableDock.module.css';

const LEAST = 140;
const STEP = 24;

/** The table below the map; its upper edge is dragged, or moved by the arrow keys. */
export function TableDock() {
  const { t } = useTranslation();
  const [height, setHeight] = useState(() => Math.round(window.innerHeight * 0.36));
  const dragged = useRef<{ y: number; height: number } | null>(null);
  const most = Math.max(LEAST, window.innerHeight - 220);
  const resize = (to: number) => setHeight(Math.min(most, Math.max(LEAST, Math.round(to))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { y: event.clientY, height };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragged.current) resize(dragged.current.height + dragged.current.y - event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: height + STEP, ArrowDown: height - STEP, Home: most, End: LEAST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    resize(to);
  };

  return (
    <section className={classes.dock} style={{ height }} aria-label={t('app.panel.table')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged, a separator in focus can */}
      <div
        className={classes.edge}
        role="separator"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={t('app.panel.resize')}
        aria-valuenow={height}
        aria-valuemin={LEAST}
        aria-valuemax={most}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          dragged.current = null;
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.head}>
        <h2 className={classes.title}>{t('app.panel.table')}</h2>
        <ActionIcon size={26} aria-label={t('app.panel.hideTable')} onClick={() => setDockOpen(false)}>
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <ErrorBoundary>
        <CompoundTable />
      </ErrorBoundary>
    </section>
  );
}
