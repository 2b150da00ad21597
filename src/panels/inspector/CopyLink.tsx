import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../state/commands/view';

/** Copies the address, which holds the whole view. */
export function CopyLink() {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconLink size={14} aria-hidden="true" />}
      onClick={() => void copy()}
    >
      {t('inspector.copyLink')}
    </Button>
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
