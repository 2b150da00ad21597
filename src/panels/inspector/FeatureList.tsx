import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentRow } from '../../host/projectHost';
import { type FeatureRef, sameFeature } from '../../model/featureRef';
import { hover, selectFeature } from '../../state/commands/select';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { type ListLine, nextRow } from './contentRows';
import classes from './FeatureList.module.css';

type Row = Pick<ContentRow, 'ref'>;
type Props<R extends Row> = {
  readonly lines: readonly ListLine<R>[];
  readonly label: string;
  readonly renderRow: (row: R) => ReactNode;
};

/** A long list of features by layer: hover marks a feature on the map, click or Enter goes down to it. */
export function FeatureList<R extends Row>({ lines, label, renderRow }: Props<R>) {
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const hovered = useApp((state) => state.selection.hovered);
  const id = useId();
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === 'heading' ? 28 : 30),
    overscan: 8,
  });

  const refAt = (index: number): FeatureRef | null => {
    const line = lines[index];
    return line?.type === 'row' ? line.row.ref : null;
  };
  const moveTo = (index: number) => {
    setActive(index);
    hover(refAt(index));
    if (index >= 0) virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const ref = refAt(active);
    if (step !== undefined) moveTo(nextRow(lines, event.key === 'Home' ? -1 : active, step));
    else if ((event.key === 'Enter' || event.key === ' ') && ref) void selectFeature(ref);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        aria-label={label}
        aria-activedescendant={refAt(active) ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseLeave={() => hover(null)}
        onBlur={() => hover(null)}
      >
        <div role="presentation" className={classes.space} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index];
            if (!line) return null;
            const place = { height: size, transform: `translateY(${start}px)` };
            if (line.type === 'heading') {
              return (
                <div
                  key={`heading ${line.layer}`}
                  role="presentation"
                  className={classes.heading}
                  style={place}
                >
                  <span>{t(`words.layer.${line.layer}`)}</span>
                  <span className={classes.count}>{format.number(line.count)}</span>
                </div>
              );
            }
            const { ref } = line.row;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
              <div
                key={`${ref.layer}/${ref.id}`}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={classes.row}
                data-active={index === active || undefined}
                data-hovered={sameFeature(hovered, ref) || undefined}
                style={place}
                onMouseEnter={() => hover(ref)}
                onClick={() => void selectFeature(ref)}
              >
                {renderRow(line.row)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: 1,
  End: Number.MAX_SAFE_INTEGER,
};
