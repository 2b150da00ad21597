import { VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipeCategory } from '../../../model/pipeCategory';
import type { MatrixCell } from '../../../review/matrix';
import { useFormat } from '../../../ui/format';
import { VerdictShape } from '../VerdictMark';
import classes from './KindMatrix.module.css';
import { PassShape } from './PassShape';

type Props = {
  readonly place: readonly [row: number, column: number];
  readonly cell: MatrixCell | null;
  readonly kinds: readonly [PipeCategory, PipeCategory];
  /** The one cell that the tab key reaches. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly show: (kinds: readonly [PipeCategory, PipeCategory]) => void;
};

/** Counts by verdict, each with its shape; a dash where there was nothing to check. */
export function MatrixCellView({ place, cell, kinds, isStop, onFocus, onKeyDown, show }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [a, b] = kinds.map((kind) => t(`words.category.${kind}`));
  const counts = cell && {
    violation: format.number(cell.violation),
    cannot_tell: format.number(cell.cannot_tell),
    pass: format.number(cell.pass),
  };
  const label = counts
    ? t('findings.matrix.cell', { a, b, ...counts })
    : t('findings.matrix.emptyCell', { a, b });
  const isListed = cell !== null && cell.violation + cell.cannot_tell > 0;
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        data-cell={place.join(' ')}
        data-worst={worstOf(cell)}
        tabIndex={isStop ? 0 : -1}
        aria-disabled={!isListed}
        title={label}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (isListed) show(kinds);
        }}
      >
        <VisuallyHidden>{label}</VisuallyHidden>
        {cell === null && <span aria-hidden="true">–</span>}
        {counts &&
          (['violation', 'cannot_tell'] as const).map(
            (verdict) =>
              cell[verdict] > 0 && (
                <span key={verdict} className={classes.count} data-verdict={verdict} aria-hidden="true">
                  <VerdictShape verdict={verdict} />
                  {counts[verdict]}
                </span>
              ),
          )}
        {counts && cell.pass > 0 && (
          <span className={classes.count} aria-hidden="true">
            <PassShape />
            {counts.pass}
          </span>
        )}
      </button>
    </td>
  );
}

function worstOf(cell: MatrixCell | null): string | undefined {
  if (cell === null) return undefined;
  if (cell.violation > 0) return 'violation';
  return cell.cannot_tell > 0 ? 'cannot_tell' : 'pass';
}
