import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { closeImport } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import { pickFiles } from './pickFiles';
import classes from './steps.module.css';
import { useFailure } from './useFailure';

/** Why nothing was imported; what was open is untouched, and that is said. */
export function FailedStep() {
  const { t } = useTranslation();
  const error = useApp((state) => state.import.error);
  const { code, file, detail } = useFailure()(error ?? '');
  return (
    <div role="alert">
      <div className={classes.failed}>
        <IconAlertTriangleFilled size={18} aria-hidden="true" />
        <div>
          {file && <div className={classes.fileName}>{file}</div>}
          <div>{code ? t(`import.problem.${code}`) : t('import.failed.unknown')}</div>
          {detail && <code className={classes.detail}>{detail}</code>}
        </div>
      </div>
      <p className={classes.kept}>{t('import.failed.kept')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={again}>
          {t('import.failed.again')}
        </Button>
        <Button onClick={closeImport} data-autofocus>
          {t('import.close')}
        </Button>
      </div>
    </div>
  );
}

function again(): void {
  closeImport();
  pickFiles('files');
}
