import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './CompoundTotals.module.css';
import type { TotalRow } from './totals';
import { useKnownText } from './useKnownText';

/** Stated, summed and measured side by side, with how many entries the sum rests on. */
export function TotalsTable({ rows }: { readonly rows: readonly TotalRow[] }) {
  const { t } = useTranslation();
  const stated = rows.some((row) => row.stated !== null);
  const pipe = rows.find((row) => row.figure === 'storm_and_foul_pipe_m');
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {stated && <th scope="col">{t('compounds.totals.stated')}</th>}
            <th scope="col">{t('compounds.totals.parts')}</th>
            <th scope="col">{t('compounds.totals.measured')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.figure} row={row} withStated={stated} />
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('compounds.totals.honest')}</p>
      {pipe?.stated != null && <p className={classes.note}>{t('compounds.totals.pipeNote')}</p>}
    </>
  );
}

function Row({ row, withStated }: { readonly row: TotalRow; readonly withStated: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const knownText = useKnownText();
  const remainder = useRemainder(row);
  const measuring = useApp((state) => state.project.measures === null);
  return (
    <tr>
      <th scope="row">
        {t(`compounds.totals.figure.${row.figure}`)}
        {UNIT[row.unit] && <span className={classes.unit}> {UNIT[row.unit]}</span>}
      </th>
      {withStated && <td>{format.number(row.stated)}</td>}
      <td title={remainder}>
        {format.number(row.parts.sum)}
        <span className={classes.sub}>{knownText(row.parts)}</span>
      </td>
      <td>
        {row.measured === null && measuring && row.figure !== 'households'
          ? '…'
          : format.number(row.measured)}
        {row.measuredDifferencePercent !== null && comparable(row) && (
          <span
            className={classes.sub}
            title={t('compounds.totals.difference', {
              percent: format.signedPercent(row.measuredDifferencePercent),
            })}
          >
            {format.signedPercent(row.measuredDifferencePercent)}
          </span>
        )}
      </td>
    </tr>
  );
}

const UNIT = { m: 'm', m2: 'm²', count: '' } as const;

/** The ledger's pipe total covers foul pipe too, which the measured sum does not: no difference is due. */
function comparable(row: TotalRow): boolean {
  return row.figure !== 'storm_and_foul_pipe_m';
}

/** What the ledger's total holds beyond the parts that are known, in words. */
function useRemainder({ notItemised, unit, figure }: TotalRow): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (notItemised === null || figure === 'storm_and_foul_pipe_m') return undefined;
  if (Math.abs(notItemised) < 0.5) return t('compounds.totals.agrees');
  const amount = `${format.number(Math.abs(notItemised))} ${UNIT[unit]}`.trim();
  if (notItemised < 0) return t('compounds.totals.exceeds', { amount });
  return t('compounds.totals.notItemised', { amount });
}
