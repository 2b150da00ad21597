import { Checkbox } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isNeverPublic } from '../../publish/neverPublic';
import type { PublicationReport } from '../../publish/publicSite';
import type { AllowList } from '../../publish/publishFile';
import { useFormat } from '../../ui/format';
import { usePropertyName } from '../import/parts/usePropertyName';
import { isPublishable, withLayer, withProperty } from './allowList';
import classes from './publish.module.css';

type Props = {
  readonly report: PublicationReport;
  readonly allowed: AllowList;
  readonly show: (allowed: AllowList) => void;
};

/** What stays in: whole layers and single properties. What may be let out can be ticked, the rest is locked. */
export function KeptIn({ report, allowed, show }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = usePropertyName();
  const titleOf = (what: string) =>
    i18n.exists(`words.layer.${what}`) ? t(`words.layer.${what}` as 'words.layer.pipes') : what;
  return (
    <section className={classes.part} aria-label={t('publish.kept')}>
      <h3>{t('publish.kept')}</h3>
      <ul className={classes.list}>
        {report.kept.map(({ what, features, properties, wholeLayer }) => {
          const locked = properties.filter((name) => !isPublishable(what) || isNeverPublic(name));
          const open = properties.filter((name) => isPublishable(what) && !isNeverPublic(name));
          return (
            <li key={what}>
              <div className={classes.layer}>
                {wholeLayer && isPublishable(what) ? (
                  <Checkbox
                    size="xs"
                    checked={false}
                    onChange={() => show(withLayer(allowed, what, true))}
                    label={titleOf(what)}
                  />
                ) : (
                  <span className={classes.name}>
                    {wholeLayer && <IconLock size={14} aria-hidden="true" />}
                    {titleOf(what)}
                  </span>
                )}
                <span className={classes.count}>
                  {[
                    features > 0 && t('publish.outCount', { number: format.number(features) }),
                    wholeLayer && t(isPublishable(what) ? 'publish.keptWhole' : 'publish.never'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              {properties.length > 0 && (
                <details className={classes.details}>
                  <summary>{properties.map(nameOf).join(t('publish.join'))}</summary>
                  {!wholeLayer && isPublishable(what) && open.length > 0 && (
                    <>
                      <h4>{t('publish.candidates')}</h4>
                      <div className={classes.grid}>
                        {open.map((name) => (
                          <Checkbox
                            key={name}
                            size="xs"
                            checked={false}
                            onChange={() => show(withProperty(allowed, what, name, true))}
                            label={nameOf(name)}
                          />
                        ))}
                      </div>
                    </>
                  )}
                  {locked.length > 0 && (
                    <p className={classes.locked}>
                      <IconLock size={13} aria-hidden="true" />
                      {t('publish.never')}: {locked.map(nameOf).join(t('publish.join'))}
                    </p>
                  )}
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
