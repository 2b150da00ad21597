import { useTranslation } from 'react-i18next';
import type { CompoundMeasures } from '../../../measure/measures';
import type { LayerId } from '../../../model/layer';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import inspector from '../Inspector.module.css';
import { useHasLayer } from '../useHasLayer';
import classes from './KeyFigures.module.css';

/** The six figures one looks for first. */
export function KeyFigures({ measures }: { readonly measures: CompoundMeasures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { area_m2: land, building_footprint_m2, green_m2, road_m2, road_resurfaced_m2 } = measures;
  const has = useHasLayer();
  const stated = (layer: LayerId, area: number) => (has(layer) ? area : null);
  const share = (area: number | null) => (area !== null && land > 0 ? (area / land) * 100 : null);
  const [footprint, green, road] = [
    stated('buildings', building_footprint_m2),
    stated('green', green_m2),
    stated('roads', road_m2),
  ];
  const noData = (layer: LayerId) =>
    has(layer) ? undefined : t('inspector.noData', { layer: t(`words.layer.${layer}`) });
  const tiles = [
    { label: t('inspector.figures.land'), value: format.area(land) },
    { label: t('inspector.figures.perimeter'), value: format.length(measures.perimeter_m) },
    {
      label: t('inspector.figures.coverage'),
      value: format.percent(share(footprint)),
      note: noData('buildings'),
    },
    {
      label: t('inspector.figures.footprint'),
      value: format.area(footprint),
      note:
        footprint === null
          ? undefined
          : t('inspector.figures.buildings', { number: format.number(measures.buildings) }),
    },
    { label: t('inspector.figures.greenRatio'), value: format.percent(share(green)), note: noData('green') },
    { label: t('inspector.figures.green'), value: format.area(green) },
    {
      label: t('inspector.figures.road'),
      value: format.area(road),
      note:
        road_resurfaced_m2 > 0
          ? t('inspector.figures.resurfaced', { area: format.area(road_resurfaced_m2) })
          : noData('roads'),
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
