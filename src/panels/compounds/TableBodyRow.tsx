import { UnstyledButton } from '@mantine/core';
import { IconFlag3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hover } from '../../state/commands/select';
import { useApp } from '../../state/store';
import { type Formatters, useFormat } from '../../ui/format';
import { StatusMark } from '../../ui/StatusMark';
import classes from './CompoundTable.module.css';
import { TABLE_FIGURES, type TableFigure, type TableRow } from './tableRows';

type Props = {
  readonly row: TableRow;
  readonly index: number;
  readonly selected: boolean;
  readonly choose: () => void;
};

/** The whole row can be clicked; for keys and readers its name is the button. */
export function TableBodyRow({ row, index, selected, choose }: Props) {
  return (
    <tr
      className={classes.row}
      data-index={index}
      aria-rowindex={index + 1}
      aria-current={selected || undefined}
      onClick={choose}
      onMouseEnter={() => hover({ layer: 'compounds', id: row.id })}
    >
      <th scope="row" className={classes.first} data-text>
        <UnstyledButton className={classes.name} title={row.name}>
          {row.name}
        </UnstyledButton>
      </th>
      <Figure row={row} figure="year" />
      <td data-text>
        <StatusMark status={row.status} />
      </td>
      {TABLE_FIGURES.slice(1).map((figure) => (
        <Figure key={figure} row={row} figure={figure} />
      ))}
    </tr>
  );
}

function Figure({ row, figure }: { readonly row: TableRow; readonly figure: TableFigure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const measuring = useApp((state) => state.project.measures === null);
  const value = row.figures[figure];
  if (value === undefined) {
    const pending = measuring && !FROM_LEDGER.has(figure);
    return (
      <td className={classes.unknown} title={t(pending ? 'compounds.measuring' : 'compounds.notStated')}>
        {pending ? '…' : '—'}
      </td>
    );
  }
  const flagged = row.flagged.has(figure);
  return (
    <td
      className={flagged ? classes.flagged : undefined}
      title={flagged ? t('compounds.table.flagged') : undefined}
    >
      {flagged && <IconFlag3 size={11} stroke={2} role="img" aria-label={t('compounds.table.flagged')} />}
      {figureText(figure, value, format)}
    </td>
  );
}

/** The year is a name, not an amount: it takes no separator. */
export function figureText(figure: TableFigure, value: number, format: Formatters): string {
  if (figure === 'year') return String(value);
  if (figure === 'landDifference') return format.signedPercent(value);
  if (figure === 'coverage') return format.percent(value);
  return format.number(value);
}

const FROM_LEDGER: ReadonlySet<TableFigure> = new Set([
  'year',
  'households',
  'landReported',
  'greenReported',
  'roadReported',
  'stallsReported',
  'stormReported',
]);
