import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../host/summary';
import { hover, selectCompound } from '../../state/commands/select';
import { useApp } from '../../state/store';
import { CompoundCard } from './CompoundCard';
import classes from './CompoundList.module.css';
import { stepTo } from './stepTo';

/** Two lines and their air, in the type size of the page. */
const ROW = 3.375 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The entries as a list box: the arrow keys move, Enter goes there; only rows in sight are drawn. */
export function CompoundList({ compounds }: { readonly compounds: readonly CompoundSummary[] }) {
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useApp((state) => state.selection.compoundId);
  const hovered = useApp(({ selection }) =>
    selection.hovered?.layer === 'compounds' ? selection.hovered.id : null,
  );
  const [active, setActive] = useState(-1);
  const rows = useVirtualizer({
    count: compounds.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => compounds[index]?.id ?? index,
    overscan: 6,
  });

  const selectedIndex = compounds.findIndex((compound) => compound.id === selected);
  useEffect(() => {
    if (selectedIndex < 0) return;
    setActive(selectedIndex);
    rows.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, rows]);

  const point = (index: number) => {
    const compound = compounds[index];
    if (!compound) return;
    setActive(index);
    rows.scrollToIndex(index, { align: 'auto' });
    hover({ layer: 'compounds', id: compound.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(
      event.key,
      active,
      compounds.length,
      Math.floor((rows.scrollRect?.height ?? 0) / ROW),
    );
    const compound = compounds[active];
    if (next !== null) point(next);
    else if ((event.key === 'Enter' || event.key === ' ') && compound) void selectCompound(compound.id);
    else return;
    event.preventDefault();
  };

  if (compounds.length === 0) return <p className={classes.nothing}>{t('compounds.nothing')}</p>;
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('compounds.list')}
      aria-activedescendant={compounds[active] && `${id}-${compounds[active].id}`}
      onKeyDown={onKeyDown}
      onFocus={() => setActive((index) => Math.max(0, index))}
      onMouseLeave={() => hover(null)}
      onBlur={() => hover(null)}
    >
      <div className={classes.rows} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, key, start, size }) => {
          const compound = compounds[index];
          if (!compound) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
            // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option
            <div
              key={key}
              id={`${id}-${compound.id}`}
              className={classes.row}
              style={{ height: size, transform: `translateY(${start}px)` }}
              role="option"
              aria-selected={compound.id === selected}
              aria-setsize={compounds.length}
              aria-posinset={index + 1}
              data-active={index === active || undefined}
              data-hovered={compound.id === hovered || undefined}
              onMouseEnter={() => hover({ layer: 'compounds', id: compound.id })}
              onClick={() => {
                setActive(index);
                void selectCompound(compound.id);
              }}
            >
              <CompoundCard compound={compound} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
