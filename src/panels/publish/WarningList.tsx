import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublicationWarning } from '../../publish/publicSite';
import classes from './publish.module.css';

/** What somebody has to look at before the site is made. */
export function WarningList({ warnings }: { readonly warnings: readonly PublicationWarning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <section className={classes.part} aria-label={t('publish.warnings')}>
      <h3>{t('publish.warnings')}</h3>
      <ul className={classes.list}>
        {warnings.map(({ code, detail }) => (
          <li key={`${code} ${detail}`} className={classes.warning}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            {t(`publish.warning.${code}`, { detail })}
          </li>
        ))}
      </ul>
    </section>
  );
}
