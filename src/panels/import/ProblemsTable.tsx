import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../formats/importTypes';
import { useFormat } from '../../ui/format';
import { ProblemRow } from './ProblemRow';
import classes from './ProblemsTable.module.css';

type Shown = 'all' | ImportProblem['effect'];

/** Every problem in a list of any length; rows are measured, for reasons wrap. */
export function ProblemsTable({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('all');
  const scroller = useRef<HTMLElement>(null);
  const byEffect = useMemo(
    () => ({
      all: problems,
      refused: problems.filter(({ effect }) => effect === 'refused'),
      changed: problems.filter(({ effect }) => effect === 'changed'),
    }),
    [problems],
  );
  const rows = byEffect[shown];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 6,
  });
  const [refused, changed] = [byEffect.refused.length, byEffect.changed.length];
  return (
    <section aria-label={t('import.done.problems')}>
      <div className={classes.bar}>
        <h3 className={classes.title}>{t('import.done.problems')}</h3>
        {refused > 0 && changed > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('import.done.show')}
            value={shown}
            onChange={(value) => setShown(value as Shown)}
            data={[
              { value: 'all', label: t('import.done.all', { number: format.number(problems.length) }) },
              { value: 'refused', label: t('import.done.onlyRefused', { number: format.number(refused) }) },
              { value: 'changed', label: t('import.done.onlyChanged', { number: format.number(changed) }) },
            ]}
          />
        )}
      </div>
      <section
        ref={scroller}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('import.done.list')}
      >
        <ol className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const problem = rows[index];
            return (
              problem && (
                <li
                  key={index}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes.row}
                  style={{ transform: `translateY(${start}px)` }}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                >
                  <ProblemRow problem={problem} />
                </li>
              )
            );
          })}
        </ol>
      </section>
    </section>
  );
}
