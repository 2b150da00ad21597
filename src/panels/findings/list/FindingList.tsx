import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../../review/parties';
import { selectFinding } from '../../../state/commands/review';
import type { ShownFindings } from '../../../state/findingQuery';
import { useApp } from '../../../state/store';
import { stepTo } from '../../compounds/stepTo';
import { FindingLines } from './FindingLines';
import classes from './FindingList.module.css';
import { GroupHeading } from './GroupHeading';
import {
  countOpen,
  groupOfPosition,
  type ListLayout,
  listLayout,
  openIndexOf,
  piecesWithin,
  positionOfOpen,
  topOfPosition,
  totalHeight,
} from './listLayout';
import type { CollapsedGroups } from './useCollapsedGroups';
import { useListWindow } from './useListWindow';

const REM = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
/** A line of marks and two of words; a heading is one line. */
const HEIGHTS = { finding: 4.4 * REM, heading: 1.9 * REM };

type Props = { readonly shown: ShownFindings; readonly collapsed: CollapsedGroups };

/** Findings in groups as a list box: the arrow keys go from one to the next and the map follows. */
export function FindingList({ shown, collapsed }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const layout = useMemo(() => listLayout(shown, collapsed.has, HEIGHTS), [shown, collapsed]);
  const { scroller, from, to, height, reveal } = useListWindow(totalHeight(layout));
  const selected = useApp((state) => state.review.selected?.id ?? null);
  const position = useMemo(() => positionOf(shown.order, selected), [shown, selected]);
  useReveal(layout, position, collapsed, reveal);

  const onKeyDown = (event: KeyboardEvent) => {
    const group = layout.shown.groups[groupOfPosition(layout, Math.max(0, position))];
    if (group && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      collapsed.set(group.key, event.key === 'ArrowLeft');
      event.preventDefault();
      return;
    }
    const enters = event.key === 'Enter' || event.key === ' ';
    const next = enters ? Math.max(0, position) : stepInList(event.key, layout, position, height);
    const finding = next === null ? undefined : shown.order[next];
    if (!finding) return;
    selectFinding(finding);
    event.preventDefault();
  };

  if (shown.groups.length === 0) return <p className={classes.nothing}>{t('findings.nothing')}</p>;
  const pieces = piecesWithin(layout, from, to);
  const inSight =
    position >= 0 && pieces.some((piece) => piece.kind === 'finding' && piece.position === position);
  return (
    <div ref={scroller} className={classes.list}>
      <div className={classes.rows} style={{ height: totalHeight(layout) }}>
        <div
          className={classes.options}
          role="listbox"
          tabIndex={0}
          aria-label={t('findings.list')}
          aria-activedescendant={inSight ? `${id}-${selected}` : undefined}
          onKeyDown={onKeyDown}
        >
          {pieces.map((piece) => {
            const finding = piece.kind === 'finding' ? shown.order[piece.position] : undefined;
            if (piece.kind !== 'finding' || !finding) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
              // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option
              <div
                key={finding.id}
                id={`${id}-${finding.id}`}
                className={classes.row}
                style={{ height: HEIGHTS.finding, transform: `translateY(${piece.top}px)` }}
                role="option"
                aria-selected={finding.id === selected}
                aria-setsize={shown.order.length}
                aria-posinset={piece.position + 1}
                onClick={() => selectFinding(finding)}
              >
                <FindingLines finding={finding} />
              </div>
            );
          })}
        </div>
        {pieces.map((piece) => {
          const group = piece.kind === 'heading' ? shown.groups[piece.group] : undefined;
          if (!group) return null;
          return (
            <GroupHeading
              key={group.key}
              group={group}
              grouping={shown.grouping}
              first={shown.order[group.start]}
              open={layout.open[piece.group]!}
              toggle={() => collapsed.set(group.key, layout.open[piece.group]!)}
              style={{ height: HEIGHTS.heading, transform: `translateY(${piece.top}px)` }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Opens the group of a finding that was just selected and brings it into sight. */
function useReveal(
  layout: ListLayout,
  position: number,
  collapsed: CollapsedGroups,
  reveal: (top: number, height: number) => void,
): void {
  const told = useRef<ReviewedFinding | null>(null);
  useEffect(() => {
    const finding = layout.shown.order[position] ?? null;
    const isNew = finding !== null && told.current?.id !== finding.id;
    if (finding === null) told.current = null;
    if (!isNew) return;
    const top = topOfPosition(layout, position);
    // The list is laid out anew with the group open, and this is tried again.
    if (top === null)
      return collapsed.set(layout.shown.groups[groupOfPosition(layout, position)]!.key, false);
    told.current = finding;
    reveal(top, HEIGHTS.finding);
  }, [layout, position, collapsed, reveal]);
}

/** Where a key leads among the findings of open groups, as a place in the order. */
function stepInList(key: string, layout: ListLayout, position: number, height: number): number | null {
  const page = Math.floor(height / HEIGHTS.finding);
  const next = stepTo(key, openIndexOf(layout, position), countOpen(layout), page);
  if (next === null) return null;
  const upwards = key === 'ArrowUp' || key === 'PageUp';
  return positionOfOpen(layout, upwards ? Math.ceil(next) : Math.floor(next));
}

function positionOf(order: readonly ReviewedFinding[], id: string | null): number {
  return id === null ? -1 : order.findIndex((finding) => finding.id === id);
}
