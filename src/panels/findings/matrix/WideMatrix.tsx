import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PipeCategory } from '../../../model/pipeCategory';
import type { ClearanceMatrix, Way } from '../../../review/matrix';
import { KindMatrix } from './KindMatrix';
import { MatrixKey } from './MatrixKey';
import classes from './MatrixView.module.css';

type Props = {
  readonly matrix: ClearanceMatrix;
  readonly opened: boolean;
  readonly close: () => void;
  readonly show: (kinds: readonly [PipeCategory, PipeCategory], way: Way) => void;
};

/** Both ways beside each other, over the whole page. */
export function WideMatrix({ matrix, opened, close, show }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} size="auto" title={t('findings.matrix.title')}>
      <MatrixKey />
      <div className={classes.wide}>
        {(['horizontal', 'vertical'] as const).map((way) => (
          <section key={way} className={classes.half}>
            <h3 className={classes.heading}>{t(`findings.matrix.label.${way}`)}</h3>
            <KindMatrix
              matrix={matrix}
              way={way}
              show={(kinds) => {
                close();
                show(kinds, way);
              }}
            />
          </section>
        ))}
      </div>
    </Modal>
  );
}
