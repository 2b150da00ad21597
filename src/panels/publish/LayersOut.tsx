import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicationReport } from '../../publish/publicSite';
import type { AllowList } from '../../publish/publishFile';
import { useFormat } from '../../ui/format';
import { usePropertyName } from '../import/parts/usePropertyName';
import { withLayer, withProperty } from './allowList';
import classes from './publish.module.css';
import { SampleRow } from './SampleRow';

type Props = {
  readonly report: PublicationReport;
  readonly allowed: AllowList;
  readonly show: (allowed: AllowList) => void;
};

/** Layer by layer what goes out: how many, which properties, and one row as it will be. */
export function LayersOut({ report, allowed, show }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = usePropertyName();
  return (
    <section className={classes.part} aria-label={t('publish.out')}>
      <h3>{t('publish.out')}</h3>
      {report.out.length === 0 && <p className={classes.message}>{t('publish.nothingOut')}</p>}
      <ul className={classes.list}>
        {report.out.map(({ layer, features, properties, sample }) => (
          <li key={layer}>
            <div className={classes.layer}>
              <Checkbox
                size="xs"
                checked
                onChange={() => show(withLayer(allowed, layer, false))}
                label={t(`words.layer.${layer}`)}
              />
              <span className={classes.count}>
                {t('publish.outCount', { number: format.number(features) })}
              </span>
            </div>
            <details className={classes.details}>
              <summary>{properties.map(({ name }) => nameOf(name)).join(t('publish.join')) || '—'}</summary>
              <div className={classes.grid}>
                {properties.map(({ name, stated, isDefault }) => (
                  <Checkbox
                    key={name}
                    size="xs"
                    checked
                    onChange={() => show(withProperty(allowed, layer, name, false))}
                    label={
                      <>
                        {nameOf(name)}{' '}
                        <span className={classes.count}>
                          {t('publish.stated', { number: format.number(stated) })}
                        </span>
                        {!isDefault && <span className={classes.added}> {t('publish.added')}</span>}
                      </>
                    }
                  />
                ))}
              </div>
              <SampleRow sample={sample} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
