import { useTranslation } from 'react-i18next';
import type { ArchiveTrouble } from '../../host/archiveHost';
import classes from './List.module.css';

/** Why the archive did not answer, in words where they are known. */
export function ArchiveRefusal({ message }: { readonly message: string }) {
  const { t } = useTranslation();
  const [trouble] = message.split(':') as [ArchiveTrouble];
  const text = t(`archive.trouble.${trouble}`, { defaultValue: message });
  return (
    <p className={classes.refusal} role="alert">
      {text}
    </p>
  );
}
