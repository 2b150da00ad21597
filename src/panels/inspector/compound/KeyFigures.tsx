import { useTranslation } from 'react-i18next';
import type { CompoundMeasures } from '../../../measure/measures';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import inspector from '../Inspector.module.css';
import classes from './KeyFigures.module.css';

/** The six figures one looks for first. */
export function KeyFigures({ measures }: { readonly measures: CompoundMeasures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { area_m2: land, building_footprint_m2, green_m2, road_m2, road_resurfaced_m2 } = measures;
  const share = (area: number) => (land > 0 ? (area / land) * 100 : null);
  const tiles = [
    { label: t('inspector.figures.land'), value: format.area(land) },
    { label: t('inspector.figures.perimeter'), value: format.length(measures.perimeter_m) },
    {
      label: t('inspector.figures.coverage'),
      value: format.percent(share(building_footprint_m2)),
    },
    {
      label: t('inspector.figures.footprint'),
      value: format.area(building_footprint_m2),
      note: t('inspector.figures.buildings', { count: measures.buildings }),
    },
    { label: t('inspector.figures.greenRatio'), value: format.percent(share(green_m2)) },
    { label: t('inspector.figures.green'), value: format.area(green_m2) },
    {
      label: t('inspector.figures.road'),
      value: format.area(road_m2),
      note:
        road_resurfaced_m2 > 0
          ? t('inspector.figures.resurfaced', { area: format.area(road_resurfaced_m2) })
          : undefined,
    },
  ];
  return (
    <>
      <SectionHeading>{t('inspector.figures.title')}</SectionHeading>
      <dl className={classes.tiles}>
        {tiles.map(({ label, value, note }) => (
          <div key={label} className={classes.tile}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note && <span className={classes.note}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={inspector.small}>{t('inspector.figures.method')}</p>
    </>
  );
}
