import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { cancelImport, closeImport } from '../../state/commands/import';
import { useApp } from '../../state/store';
import { ChooseStep } from './ChooseStep';
import { DoneStep } from './DoneStep';
import { FailedStep } from './FailedStep';
import { ProgressStep } from './ProgressStep';

/** The way of files into the project: read, choose, take, and what came of it. */
export function ImportDialog() {
  const { t } = useTranslation();
  const stage = useApp((state) => state.import.stage);
  const narrow = useMediaQuery('(max-width: 700px)');
  if (stage === 'closed') return null;
  const working = stage === 'reading' || stage === 'taking';
  return (
    <Modal
      opened
      onClose={working ? cancelImport : closeImport}
      title={t(`import.stage.${stage}`)}
      size={working || stage === 'failed' ? 'md' : 'xl'}
      fullScreen={narrow && !working}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t(working ? 'import.cancel' : 'import.close') }}
      styles={{ title: { fontWeight: 600 } }}
    >
      {working && <ProgressStep />}
      {stage === 'choosing' && <ChooseStep />}
      {stage === 'done' && <DoneStep />}
      {stage === 'failed' && <FailedStep />}
    </Modal>
  );
}
