import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublishFile } from '../../model/schema/publish';
import { QUANTITIES } from '../../model/terms';
import type { PublicationReport } from '../../publish/publicSite';
import { useFormat } from '../../ui/format';
import classes from './publish.module.css';

type Props = {
  readonly report: PublicationReport;
  readonly file: PublishFile;
  readonly change: (change: Partial<PublishFile>) => void;
};

/** Which figures each compound states: pipes go out as metres of new storm drain and in no other way. */
export function QuantitiesOut({ report, file, change }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const chosen = new Set(file.quantities ?? QUANTITIES);
  const counts = new Map(report.quantities.map(({ quantity, compounds }) => [quantity, compounds]));
  return (
    <section className={classes.part} aria-label={t('publish.quantities')}>
      <h3>{t('publish.quantities')}</h3>
      <div className={classes.grid}>
        {QUANTITIES.map((quantity) => (
          <Checkbox
            key={quantity}
            size="xs"
            checked={chosen.has(quantity)}
            onChange={() =>
              change({ quantities: QUANTITIES.filter((one) => (one === quantity) !== chosen.has(one)) })
            }
            label={
              <>
                {t(`publish.quantity.${quantity}`)}{' '}
                <span className={classes.count}>
                  {t('publish.quantityCount', { number: format.number(counts.get(quantity) ?? 0) })}
                </span>
              </>
            }
          />
        ))}
      </div>
    </section>
  );
}
