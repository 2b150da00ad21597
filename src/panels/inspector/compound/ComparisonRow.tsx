import { IconAlertTriangleFilled, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../measure/measures';
import { type Formatters, useFormat } from '../../../ui/format';
import { sourceNumber } from '../sourceNumber';
import classes from './ComparisonSection.module.css';
import { unitSlip } from './unitSlip';

/** One figure: claim, evidence, difference, and a verdict by shape, word and colour. */
export function ComparisonRow({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { figure, unit, reported, measured, difference, difference_percent: percent, flagged } = comparison;
  const slip = unitSlip(comparison);
  const suffix = unit === 'count' ? '' : ` ${t(`words.unit.${unit}`)}`;
  const Shape = flagged ? IconAlertTriangleFilled : IconCircleCheck;
  return (
    <>
      <tr data-flagged={flagged || undefined} data-noted={slip !== null || undefined}>
        <th scope="row">
          {t(`inspector.compare.name.${figure}`)}
          <span className={classes.verdict}>
            <Shape size={12} aria-hidden="true" />
            {t(flagged ? 'inspector.compare.differs' : 'inspector.compare.agrees')}
          </span>
        </th>
        <td>{`${sourceNumber(reported, format.language)}${suffix}`}</td>
        <td>{`${format.number(measured)}${suffix}`}</td>
        <td className={classes.difference}>
          {format.signed(difference, unit === 'm' && Math.abs(difference) < 10 ? 1 : 0)}
          <span className={classes.percent}>{percentText(percent, format)}</span>
        </td>
      </tr>
      {slip && (
        <tr className={classes.slip}>
          <td colSpan={4}>
            {t('inspector.compare.unitSlip', {
              ratio: t(slip.direction === 'small' ? 'inspector.compare.oneIn' : 'inspector.compare.times', {
                factor: format.number(slip.factor),
              }),
              units: t(`inspector.compare.slipUnits.${slip.units}`),
            })}
          </td>
        </tr>
      )}
    </>
  );
}

function percentText(percent: number | null, format: Formatters): string {
  const digits = percent !== null && Math.abs(percent) >= 100 ? 0 : 2;
  return format.signedPercent(percent, digits);
}
