import { useTranslation } from 'react-i18next';
import type { CompoundMeasures } from '../../../measure/measures';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import classes from '../Inspector.module.css';
import { Nothing } from './Nothing';

type Props = { readonly measures: Pick<CompoundMeasures, 'fire_lane_m' | 'fire_lane_width_m'> };

/** Length of the fire lanes and the range of their clear widths. */
export function FireSection({ measures }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fire_lane_m: length, fire_lane_width_m: width } = measures;
  return (
    <section className={classes.section}>
      <SectionHeading>{t('inspector.fire.title')}</SectionHeading>
      {length === 0 && width === null ? (
        <Nothing layer="fire_lanes">{t('inspector.fire.none')}</Nothing>
      ) : (
        <FigureList>
          <FigureRow label={t('inspector.fire.length')} value={format.length(length)} />
          <FigureRow
            label={t('inspector.fire.width')}
            value={width ? rangeText(width) : t('inspector.fire.widthNotStated')}
          />
        </FigureList>
      )}
    </section>
  );

  function rangeText([min, max]: readonly [number, number]): string {
    if (min === max) return format.length(min, 2);
    return `${format.number(min, 2)} – ${format.length(max, 2)}`;
  }
}
