import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipeCategory } from '../../../model/pipeCategory';
import type { ClearanceMatrix, Way } from '../../../review/matrix';
import { KindMark } from './KindMark';
import classes from './KindMatrix.module.css';
import { MatrixCellView } from './MatrixCellView';
import { matrixTable, stepInTriangle } from './matrixTable';
import { useMoreAside } from './useMoreAside';

type Props = {
  readonly matrix: ClearanceMatrix;
  readonly way: Way;
  /** In a narrow panel: as many kinds in sight as can be read. */
  readonly compact?: boolean;
  readonly show: (kinds: readonly [PipeCategory, PipeCategory], way: Way) => void;
};

/** The lower triangle of kinds as a table of buttons: one stop of the tab key, arrows from cell to cell. */
export function KindMatrix({ matrix, way, compact, show }: Props) {
  const { t } = useTranslation();
  const { scroller, more } = useMoreAside();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const { kinds, cell } = matrixTable(matrix, way);
  if (kinds.length === 0) return <p className={classes.empty}>{t('findings.matrix.nothing')}</p>;
  const stop = at[0] < kinds.length ? at : [0, 0];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepInTriangle([stop[0]!, stop[1]!], event.key, kinds.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
  };
  return (
    <div className={classes.frame} data-more={more || undefined} data-compact={compact || undefined}>
      <div ref={scroller} className={classes.scroller}>
        <table ref={grid} className={classes.table} aria-label={t(`findings.matrix.label.${way}`)}>
          <thead>
            <tr>
              <td />
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  <KindMark kind={kind} />
                  <span className={classes.upright}>{t(`words.category.${kind}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind, row) => (
              <tr key={kind}>
                <th scope="row">
                  <span>
                    <KindMark kind={kind} />
                    {t(`words.category.${kind}`)}
                  </span>
                </th>
                {kinds.slice(0, row + 1).map((other, column) => (
                  <MatrixCellView
                    key={other}
                    place={[row, column]}
                    cell={cell(row, column)}
                    kinds={[kind, other]}
                    isStop={row === stop[0] && column === stop[1]}
                    onFocus={() => setAt([row, column])}
                    onKeyDown={onKeyDown}
                    show={(pair) => show(pair, way)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
