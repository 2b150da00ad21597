import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hover, selectCompound } from '../../state/commands/select';
import { useApp } from '../../state/store';
import classes from './CompoundTable.module.css';
import { stepTo } from './stepTo';
import { TableBodyRow } from './TableBodyRow';
import { TableFooter } from './TableFooter';
import { TableHead } from './TableHead';
import { features, tableColumns } from './tableColumns';
import { tableRow } from './tableRows';
import { useShownCompounds } from './useShownCompounds';

const ROW = 30;

/** The ledger beside the measures, a row an entry; only the rows in sight are drawn. */
export function CompoundTable() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown } = useShownCompounds();
  const measures = useApp((state) => state.project.measures);
  const language = useApp((state) => state.view.language);
  const selected = useApp((state) => state.selection.compoundId);
  const columns = useMemo(() => tableColumns(language), [language]);
  const data = useMemo(
    () => shown.map((compound) => tableRow(compound, measures, language)),
    [shown, measures, language],
  );
  const table = useTable({ features, columns, data, getRowId: (row) => row.id, enableMultiSort: false });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const leaves = table.getAllLeafColumns();

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const from = (event.target as HTMLElement).closest('tr')?.dataset.index;
    if (from === undefined) return;
    const next = stepTo(
      event.key,
      Number(from),
      rows.length,
      Math.floor((scroller.current?.clientHeight ?? 0) / ROW),
    );
    if (next === null) return;
    event.preventDefault();
    virtual.scrollToIndex(next, { align: 'auto' });
    const body = event.currentTarget;
    requestAnimationFrame(() => body.querySelector<HTMLElement>(`tr[data-index="${next}"] button`)?.focus());
  };

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table
        className={classes.table}
        aria-label={t('compounds.table.label')}
        aria-rowcount={rows.length}
        style={{ width: leaves.reduce((sum, column) => sum + column.getSize(), 0) }}
      >
        <colgroup>
          {leaves.map((column) => (
            <col key={column.id} style={{ width: column.getSize() }} />
          ))}
        </colgroup>
        <TableHead table={table} />
        <tbody onKeyDown={onKeyDown} onMouseLeave={() => hover(null)}>
          <Spacer height={items[0]?.start ?? 0} columns={leaves.length} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row ? (
              <TableBodyRow
                key={row.id}
                row={row.original}
                index={index}
                selected={row.id === selected}
                choose={() => void selectCompound(row.id)}
              />
            ) : null;
          })}
          <Spacer
            height={Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0))}
            columns={leaves.length}
          />
        </tbody>
        <TableFooter rows={data} />
      </table>
    </div>
  );
}

/** Stands for the rows out of sight, so that the bar shows the whole length. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className={classes.spacer} colSpan={columns} style={{ height }} />
    </tr>
  );
}
