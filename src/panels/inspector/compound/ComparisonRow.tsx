import { IconAlertTriangleFilled, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Comparison, MEASURED_FROM } from '../../../measure/measures';
import { NOT_STATED, useFormat } from '../../../ui/format';
import { sourceNumber } from '../sourceNumber';
import classes from './ComparisonSection.module.css';
import { unitSlip } from './unitSlip';
import type { ComparisonVerdict } from './verdict';

type Props = { readonly comparison: Comparison; readonly verdict: ComparisonVerdict };

/** One figure: claim, evidence, difference, and a verdict by shape, word and colour. */
export function ComparisonRow({ comparison, verdict }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { figure, unit, reported, measured, difference, difference_percent: percent } = comparison;
  const known = verdict !== 'cannot_tell';
  const suffix = unit === 'count' ? '' : ` ${t(`words.unit.${unit}`)}`;
  const { Shape, word } = VERDICTS[verdict];
  return (
    <>
      <tr data-verdict={verdict}>
        <th scope="row">
          {t(`inspector.compare.name.${figure}`)}
          <span className={classes.verdict}>
            <Shape size={12} aria-hidden="true" />
            {t(word)}
          </span>
        </th>
        <td>{`${sourceNumber(reported, format.language)}${suffix}`}</td>
        <td>{known ? `${format.number(measured)}${suffix}` : NOT_STATED}</td>
        <td className={classes.difference}>
          {known ? format.signed(difference, unit === 'm' && Math.abs(difference) < 10 ? 1 : 0) : NOT_STATED}
          {known && <span className={classes.percent}>{percentText()}</span>}
        </td>
      </tr>
      <Remark comparison={comparison} verdict={verdict} />
    </>
  );

  function percentText(): string {
    if (percent !== null && Math.abs(percent) >= 10_000) return t('inspector.compare.overThousands');
    return format.signedPercent(percent, percent !== null && Math.abs(percent) >= 100 ? 0 : 2);
  }
}

/** What explains the verdict, across the whole table. */
function Remark({ comparison, verdict }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const slip = verdict === 'differs' ? unitSlip(comparison) : null;
  const text = slip
    ? t('inspector.compare.unitSlip', {
        ratio: t(slip.direction === 'small' ? 'inspector.compare.oneIn' : 'inspector.compare.times', {
          factor: format.number(slip.factor),
        }),
        units: t(`inspector.compare.slipUnits.${slip.units}`),
      })
    : verdict === 'cannot_tell'
      ? t('inspector.compare.noLayer', { layer: t(`words.layer.${MEASURED_FROM[comparison.figure]}`) })
      : null;
  if (text === null) return null;
  return (
    <tr className={classes.remark} data-verdict={verdict}>
      <td colSpan={4}>{text}</td>
    </tr>
  );
}

const VERDICTS = {
  agrees: { Shape: IconCircleCheck, word: 'inspector.compare.agrees' },
  differs: { Shape: IconAlertTriangleFilled, word: 'inspector.compare.differs' },
  cannot_tell: { Shape: IconHelpCircle, word: 'inspector.compare.cannotTell' },
} as const;
