import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseMode } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import classes from './steps.module.css';

/** Whether the files take the place of what is open, of some of its layers, or join it. */
export function ModeChoice() {
  const { t } = useTranslation();
  const mode = useApp((state) => state.import.mode);
  return (
    <Radio.Group
      className={classes.mode}
      label={t('import.choose.mode')}
      size="xs"
      value={mode}
      onChange={(value) => chooseMode(MODES.find((one) => one === value) ?? 'replace')}
    >
      <div className={classes.modes}>
        {MODES.map((value) => (
          <Radio
            key={value}
            size="xs"
            value={value}
            label={t(`import.choose.${value}`)}
            description={t(`import.choose.${value}Note`)}
            styles={{ description: { fontSize: 12 } }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

const MODES = ['replace', 'update', 'add'] as const;
