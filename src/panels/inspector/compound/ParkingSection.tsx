import { useTranslation } from 'react-i18next';
import type { StallMeasures } from '../../../measure/measures';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { NOT_STATED, useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import classes from '../Inspector.module.css';
import { useReviewInformation } from '../useReviewInformation';
import { Nothing } from './Nothing';

type Props = {
  readonly compoundId: string;
  readonly stalls: StallMeasures;
  readonly households: number | null;
};

/** Stalls by kind, and how many a household has where households are stated. */
export function ParkingSection({ compoundId, stalls, households }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = (Object.keys(stalls.by_kind) as (keyof StallMeasures['by_kind'])[]).filter(
    (kind) => stalls.by_kind[kind],
  );
  const parking = useReviewInformation()?.parking;
  const share = parking?.compounds.find(({ compound }) => compound === compoundId)?.charging_pct ?? null;
  const perHousehold = households ? format.number(stalls.total / households, 2) : NOT_STATED;
  return (
    <section className={classes.section}>
      <SectionHeading aside={stalls.total > 0 ? format.number(stalls.total) : undefined}>
        {t('inspector.parking.title')}
      </SectionHeading>
      {stalls.total === 0 ? (
        <Nothing layer="parking">{t('inspector.parking.none')}</Nothing>
      ) : (
        <FigureList>
          <FigureRow
            label={t('inspector.parking.perHousehold')}
            value={perHousehold}
            note={
              households
                ? t('inspector.parking.households', { number: format.number(households) })
                : t('inspector.parking.householdsNotStated')
            }
          />
          {kinds.map((kind) => (
            <FigureRow
              key={kind}
              label={t(`words.parking_kind.${kind}`)}
              value={format.number(stalls.by_kind[kind])}
            />
          ))}
          <FigureRow label={t('inspector.parking.new')} value={format.number(stalls.new)} />
          <FigureRow
            label={t('inspector.parking.charging')}
            value={format.number(stalls.charging)}
            note={share === null ? undefined : t('inspector.parking.share', { share: format.percent(share) })}
          />
          <FigureRow label={t('inspector.parking.accessible')} value={format.number(stalls.accessible)} />
        </FigureList>
      )}
      {stalls.areas_not_stated > 0 && (
        <p className={classes.small}>
          {t('inspector.parking.areasNotStated', { count: stalls.areas_not_stated })}
        </p>
      )}
    </section>
  );
}
