import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../state/commands/view';
import { ActionButton } from './ActionButton';

/** Copies the address, which holds the whole view. */
export function CopyLink() {
  const { t } = useTranslation();
  return (
    <ActionButton icon={IconLink} onClick={() => void copy()}>
      {t('inspector.copyLink')}
    </ActionButton>
  );
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    notify({ kind: 'info', key: 'inspector.linkCopied' });
  } catch {
    notify({ kind: 'error', key: 'inspector.linkNotCopied' });
  }
}
