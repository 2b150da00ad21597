import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DifferingFigure, PublicationWarning } from '../../publish/publicSite';
import { useFormat } from '../../ui/format';
import { usePropertyName } from '../import/parts/usePropertyName';
import classes from './publish.module.css';

type Props = { readonly warnings: readonly PublicationWarning[] };

/** What somebody has to look at before the site is made: a line for each kind of it, and for each differing figure. */
export function WarningList({ warnings }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = usePropertyName();
  if (warnings.length === 0) return null;
  /** `surroundings.width_m` in the reader's words; anything else as it is. */
  const worded = (detail: string) => {
    const [, layer = '', property = ''] = /^([a-z_]+)\.([a-z_.\d]+)$/.exec(detail) ?? [];
    if (!i18n.exists(`words.layer.${layer}`)) return detail;
    return `${t(`words.layer.${layer}` as 'words.layer.pipes')} ${nameOf(property)}`;
  };
  const differing = ({ compound, quantity, reported, measured }: DifferingFigure) =>
    t('publish.warning.figures_differ', {
      compound,
      quantity: t(`publish.quantity.${quantity}`),
      reported: format.number(reported, 2),
      measured: format.number(measured, 0),
    });
  const codes = [...new Set(warnings.map(({ code }) => code))].filter((code) => code !== 'figures_differ');
  const sentences = [
    ...warnings.flatMap(({ figure }) => (figure ? [differing(figure)] : [])),
    ...codes.map((code) => {
      const details = warnings.filter((warning) => warning.code === code).map(({ detail }) => worded(detail));
      return t(`publish.warning.${code}`, { detail: details.join(t('publish.join')) });
    }),
  ];
  return (
    <section className={classes.part} aria-label={t('publish.warnings')}>
      <h3>{t('publish.warnings')}</h3>
      <ul className={classes.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={classes.warning}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
