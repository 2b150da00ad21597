import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import classes from './CompoundTable.module.css';
import { TABLE_FIGURES, type TableFigure, type TableRow, tableSums } from './tableRows';
import type { KnownSum } from './totals';

/** Sums of the rows shown; under each, how many of them it rests on. */
export function TableFooter({ rows }: { readonly rows: readonly TableRow[] }) {
  const { t } = useTranslation();
  const sums = useMemo(() => tableSums(rows), [rows]);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes.first} data-text>
          {t('compounds.table.sum')}
        </th>
        <td />
        <td />
        {TABLE_FIGURES.slice(1).map((figure) => (
          <Sum key={figure} sum={sums[figure]} figure={figure} />
        ))}
      </tr>
    </tfoot>
  );
}

type SumProps = { readonly sum: KnownSum | undefined; readonly figure: TableFigure };

function Sum({ sum, figure }: SumProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!sum) return <td data-figure={figure} />;
  const values = { known: sum.known, entries: sum.entries };
  return (
    <td data-figure={figure} title={t('compounds.table.knownHint', values)}>
      {format.number(sum.sum)}
      <span className={classes.known}>{t('compounds.table.known', values)}</span>
    </td>
  );
}
