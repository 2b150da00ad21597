import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../host/summary';
import { hover, selectCompound } from '../../state/commands/select';
import { useApp } from '../../state/store';
import { CompoundCard } from './CompoundCard';
import classes from './CompoundList.module.css';
import { stepTo } from './stepTo';
import { useRowsInSight } from './useRowsInSight';

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
  const { indexes, perPage, scrollTo } = useRowsInSight(scroller, compounds.length, ROW);

  const selectedIndex = compounds.findIndex((compound) => compound.id === selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled to when it is chosen, not when the list moves
  useEffect(() => {
    if (selectedIndex < 0) return;
    setActive(selectedIndex);
    scrollTo(selectedIndex);
  }, [selectedIndex]);

  const point = (index: number) => {
    const compound = compounds[index];
    if (!compound) return;
    setActive(index);
    scrollTo(index);
    hover({ layer: 'compounds', id: compound.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, active, compounds.length, perPage);
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
      <div className={classes.rows} style={{ height: compounds.length * ROW }} role="presentation">
        {indexes.map((index) => {
          const compound = compounds[index];
          if (!compound) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
            // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option
            <div
              key={compound.id}
              id={`${id}-${compound.id}`}
              className={classes.row}
              style={{ height: ROW, transform: `translateY(${index * ROW}px)` }}
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
