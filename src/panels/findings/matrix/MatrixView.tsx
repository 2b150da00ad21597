import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipeCategory } from '../../../model/pipeCategory';
import type { Way } from '../../../review/matrix';
import { setFindingFilter } from '../../../state/commands/review';
import { NO_FINDING_FILTER } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { VerdictShape } from '../VerdictMark';
import { KindMatrix } from './KindMatrix';
import classes from './MatrixView.module.css';
import { PassShape } from './PassShape';

const WAYS = ['horizontal', 'vertical'] as const satisfies readonly Way[];

/** Kind by kind, how many pairs of pipes came out how; a cell is a filter of the list. */
export function MatrixView({ showList }: { readonly showList: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('horizontal');
  const matrix = useApp((state) => state.review.result?.matrix ?? null);
  if (matrix === null) return <p className={classes.note}>{t('findings.matrix.later')}</p>;
  const show = (kinds: readonly [PipeCategory, PipeCategory]) => {
    setFindingFilter({ ...NO_FINDING_FILTER, kinds, direction: way });
    showList();
  };
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('findings.matrix.way.label')}
          value={way}
          onChange={(value) => setWay(WAYS.find((one) => one === value) ?? 'horizontal')}
          data={WAYS.map((value) => ({ value, label: t(`findings.matrix.way.${value}`) }))}
        />
        <ul className={classes.key}>
          {(['violation', 'cannot_tell'] as const).map((verdict) => (
            <li key={verdict}>
              <VerdictShape verdict={verdict} /> {t(`findings.verdict.${verdict}`)}
            </li>
          ))}
          <li>
            <PassShape /> {t('findings.matrix.pass')}
          </li>
          <li>– {t('findings.matrix.none')}</li>
        </ul>
      </div>
      <KindMatrix matrix={matrix} way={way} show={show} />
    </>
  );
}
