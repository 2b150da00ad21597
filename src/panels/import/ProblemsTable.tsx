import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../formats/importTypes';
import { ProblemFilters } from './ProblemFilters';
import { ProblemRow } from './ProblemRow';
import classes from './ProblemsTable.module.css';
import { filterProblems, type ProblemFilter } from './problemFilter';

/** Every problem in a list of any length; rows are measured, for reasons wrap. */
export function ProblemsTable({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<ProblemFilter>({ effect: 'all', code: null, text: '' });
  const settled = useDeferredValue(filter);
  const scroller = useRef<HTMLElement>(null);
  const rows = useMemo(() => {
    const textOf = ({ file, layer, handle, featureId, detail, code, line }: ImportProblem) =>
      [file, layer, handle, featureId, line, detail, t(`import.problem.${code}`)].join(' ');
    return filterProblems(problems, settled, textOf);
  }, [problems, settled, t]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 6,
  });
  return (
    <section aria-label={t('import.done.problems')}>
      <ProblemFilters problems={problems} filter={filter} setFilter={setFilter} />
      <section
        ref={scroller}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('import.done.list')}
      >
        {rows.length === 0 && <p className={classes.none}>{t('import.done.noMatch')}</p>}
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
