import { ActionIcon } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../../review/parties';
import { DecideMany } from './DecideMany';

/** One decision for all findings that the list shows. */
export function DecideManyButton({ findings }: { readonly findings: readonly ReviewedFinding[] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const label = t('findings.decision.many.open');
  return (
    <>
      <ActionIcon
        size={26}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        disabled={findings.length === 0}
        onClick={() => setOpened(true)}
      >
        <IconChecklist size={16} stroke={1.7} />
      </ActionIcon>
      {opened && <DecideMany findings={findings} close={() => setOpened(false)} />}
    </>
  );
}
