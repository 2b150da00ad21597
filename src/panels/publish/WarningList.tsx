import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublicationWarning } from '../../publish/publicSite';
import { usePropertyName } from '../import/parts/usePropertyName';
import classes from './publish.module.css';

/** What somebody has to look at before the site is made, a line for each kind of it. */
export function WarningList({ warnings }: { readonly warnings: readonly PublicationWarning[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = usePropertyName();
  if (warnings.length === 0) return null;
  const titleOf = (layer: string) =>
    i18n.exists(`words.layer.${layer}`) ? t(`words.layer.${layer}` as 'words.layer.pipes') : layer;
  /** `surroundings.width_m` in the reader's words; anything else as it is. */
  const worded = (detail: string) => {
    const [, layer, property] = /^([a-z_]+)\.([a-z_.\d]+)$/.exec(detail) ?? [];
    return layer && property ? `${titleOf(layer)} ${nameOf(property)}` : detail;
  };
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return (
    <section className={classes.part} aria-label={t('publish.warnings')}>
      <h3>{t('publish.warnings')}</h3>
      <ul className={classes.list}>
        {codes.map((code) => {
          const details = warnings.filter((warning) => warning.code === code).map(({ detail }) => detail);
          return (
            <li key={code} className={classes.warning}>
              <IconAlertTriangle size={16} aria-hidden="true" />
              <span>
                {t(`publish.warning.${code}`, { detail: details.map(worded).join(t('publish.join')) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
