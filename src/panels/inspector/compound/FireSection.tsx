import { useTranslation } from 'react-i18next';
import type { CompoundMeasures } from '../../../measure/measures';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import classes from '../Inspector.module.css';
import { useReviewInformation } from '../useReviewInformation';
import { Nothing } from './Nothing';

type Props = { readonly measures: Pick<CompoundMeasures, 'id' | 'fire_lane_m' | 'fire_lane_width_m'> };

/** Length of the fire lanes, the range of their clear widths, and how far their marking has come. */
export function FireSection({ measures }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fire_lane_m: length, fire_lane_width_m: width } = measures;
  const marked = useReviewInformation()?.fireLanes.compounds.find(({ compound }) => compound === measures.id);
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
          {marked && marked.lanes > 0 && (
            <>
              <FigureRow label={t('inspector.fire.lined')} value={ofLanes(marked.lined, marked.lanes)} />
              <FigureRow label={t('inspector.fire.named')} value={ofLanes(marked.named, marked.lanes)} />
              <FigureRow label={t('inspector.fire.signed')} value={ofLanes(marked.signed, marked.lanes)} />
            </>
          )}
        </FigureList>
      )}
    </section>
  );

  /** Nobody has told what no record shows. */
  function ofLanes(done: number | null, lanes: number): string {
    if (done === null) return t('inspector.fire.notRecorded');
    return t('inspector.fire.ofLanes', { done: format.number(done), lanes: format.number(lanes) });
  }

  function rangeText([min, max]: readonly [number, number]): string {
    if (min === max) return format.length(min, 2);
    return `${format.number(min, 2)} – ${format.length(max, 2)}`;
  }
}
