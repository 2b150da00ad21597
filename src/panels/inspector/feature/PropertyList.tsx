import { useTranslation } from 'react-i18next';
import type { LayerId } from '../../../model/layer';
import { shownText } from '../../../model/shownText';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { SectionHeading } from '../../../ui/SectionHeading';
import classes from '../Inspector.module.css';
import { KnownValue } from './KnownValue';
import list from './PropertyList.module.css';
import { propertyRows, valueText } from './propertyRows';

/** A note is read in full, a megabyte is not. */
const LONGEST_VALUE = 5000;

type Props = { readonly layer: LayerId; readonly properties: Readonly<Record<string, unknown>> };

/** All properties: known ones named, grouped and with units; the rest as the source has them, as text. */
export function PropertyList({ layer, properties }: Props) {
  const { t } = useTranslation();
  const { groups, others } = propertyRows(layer, properties);
  return (
    <>
      {groups.map(({ group, rows }) => (
        <section key={group} className={classes.section}>
          <SectionHeading>{t(`inspector.group.${group}`)}</SectionHeading>
          <FigureList>
            {rows.map(({ key, value }) => (
              <FigureRow
                key={key}
                label={t(`inspector.property.${key}`)}
                title={key}
                value={<KnownValue layer={layer} property={key} value={value} />}
              />
            ))}
          </FigureList>
        </section>
      ))}
      {others.length > 0 && (
        <section className={classes.section}>
          <SectionHeading>{t('inspector.feature.others')}</SectionHeading>
          <p className={classes.small} style={{ margin: 0 }}>
            {t('inspector.feature.othersNote')}
          </p>
          <dl className={list.others}>
            {others.map(({ key, value }) => (
              <div key={key} className={list.other}>
                <dt>{shownText(key)}</dt>
                <dd>{shownText(valueText(value), LONGEST_VALUE)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
