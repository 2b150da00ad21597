import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelImport, closeImport } from '../../state/commands/importChoices';
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
  const step = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone with the step before; the dialog itself only looks once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new stage is a new step
  useEffect(() => {
    step.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [stage]);
  if (stage === 'closed') return null;
  const working = stage === 'reading' || stage === 'taking';
  return (
    <Modal
      opened
      onClose={working ? cancelImport : closeImport}
      title={t(`import.stage.${stage}`)}
      size={working || stage === 'failed' ? 'md' : stage === 'done' ? 820 : 1040}
      fullScreen={narrow && !working}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t(working ? 'import.cancel' : 'import.close') }}
    >
      <div ref={step}>
        {working && <ProgressStep />}
        {stage === 'choosing' && <ChooseStep />}
        {stage === 'done' && <DoneStep />}
        {stage === 'failed' && <FailedStep />}
      </div>
    </Modal>
  );
}
