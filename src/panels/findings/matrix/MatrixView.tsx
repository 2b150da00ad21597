import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipeCategory } from '../../../model/pipeCategory';
import type { Way } from '../../../review/matrix';
import { setFindingFilter } from '../../../state/commands/review';
import { NO_FINDING_FILTER } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { KindMatrix } from './KindMatrix';
import { MatrixKey } from './MatrixKey';
import classes from './MatrixView.module.css';
import { WideMatrix } from './WideMatrix';

const WAYS = ['horizontal', 'vertical'] as const satisfies readonly Way[];

/** Kind by kind, how many pairs of pipes came out how; a cell is a filter of the list. */
export function MatrixView({ showList }: { readonly showList: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('horizontal');
  const [isWide, setWide] = useState(false);
  const matrix = useApp((state) => state.review.result?.matrix ?? null);
  if (matrix === null) return <p className={classes.note}>{t('findings.matrix.later')}</p>;
  const show = (kinds: readonly [PipeCategory, PipeCategory], direction: Way) => {
    setFindingFilter({ ...NO_FINDING_FILTER, kinds, direction });
    showList();
  };
  return (
    <>
      <div className={classes.bar}>
        <div className={classes.choice}>
          <SegmentedControl
            size="xs"
            className={classes.ways}
            aria-label={t('findings.matrix.way.label')}
            value={way}
            onChange={(value) => setWay(WAYS.find((one) => one === value) ?? 'horizontal')}
            data={WAYS.map((value) => ({ value, label: t(`findings.matrix.way.${value}`) }))}
          />
          <ActionIcon
            size="md"
            aria-label={t('findings.matrix.wide')}
            title={t('findings.matrix.wide')}
            onClick={() => setWide(true)}
          >
            <IconArrowsDiagonal size={16} stroke={1.7} />
          </ActionIcon>
        </div>
        <MatrixKey />
      </div>
      <KindMatrix matrix={matrix} way={way} show={show} compact />
      <WideMatrix matrix={matrix} opened={isWide} close={() => setWide(false)} show={show} />
    </>
  );
}
