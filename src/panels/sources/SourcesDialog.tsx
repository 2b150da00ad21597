import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSource } from '../../model/project';
import { shownText } from '../../model/shownText';
import { useApp } from '../../state/store';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { ChangeSourceCrs } from './ChangeSourceCrs';
import { SourceList } from './SourceList';

const NONE: readonly ProjectSource[] = [];

/** Where the data of the open project came from; a wrong guess of a coordinate system is mended here. */
export function SourcesDialog({ close }: { readonly close: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 700px)');
  const sources = useApp((state) => state.project.summary?.file.sources ?? NONE);
  const [id, setId] = useState<ProjectSource['id'] | null>(null);
  const source = sources.find((one) => one.id === id);
  return (
    <Modal
      opened
      onClose={close}
      title={source ? shownText(source.name) : t('import.sourcesTitle')}
      size={source ? 1040 : 720}
      fullScreen={narrow}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {source ? (
        <ChangeSourceCrs source={source} back={() => setId(null)} />
      ) : (
        <SourceList sources={sources} change={(chosen) => setId(chosen.id)} />
      )}
    </Modal>
  );
}
