import { Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outliers } from '../../../formats/crs/crsTypes';
import type { RecognisedFile } from '../../../formats/importTypes';
import { chooseOutliers } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import classes from './CrsSection.module.css';
import { useDistance } from './useCrsWords';

type Props = { readonly file: RecognisedFile['key']; readonly outliers: Outliers };

/** A few features so far away that the extent becomes absurd: named, and left out or taken. */
export function OutlierChoice({ file, outliers }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const distance = useDistance();
  const leave = useApp((state) => state.import.leaveOutliers[file] ?? false);
  const title = t('import.crs.outliers', {
    number: format.number(outliers.indexes.length),
    distance: distance(outliers.farthest_m),
  });
  return (
    <div className={classes.outliers}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <Radio.Group
        label={title}
        description={t('import.crs.outliersExamples', { examples: outliers.examples.slice(0, 3).join('; ') })}
        size="xs"
        styles={{ description: { fontSize: 12 } }}
        value={leave ? 'leave' : 'take'}
        onChange={(value) => chooseOutliers(file, value === 'leave')}
      >
        <div className={classes.outlierChoices}>
          <Radio size="xs" value="take" label={t('import.crs.outliersTake')} />
          <Radio size="xs" value="leave" label={t('import.crs.outliersLeave')} />
        </div>
      </Radio.Group>
    </div>
  );
}
