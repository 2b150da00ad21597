import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format';
import classes from './FindingSection.module.css';
import { PICTURE_WIDTH, type SectionScale } from './sectionScale';

/** The ground with the soil below; a zigzag where soil is left out. */
export function Ground({ scale }: { readonly scale: SectionScale }) {
  const { t } = useTranslation();
  if (!scale.ground) return null;
  const { y, broken } = scale.ground;
  const bottom = scale.height - 22;
  return (
    <>
      <rect className={classes.soil} x="0" y={y} width={PICTURE_WIDTH} height={bottom - y} />
      <path className={classes.ground} d={`M0 ${y}H${PICTURE_WIDTH}`} />
      {broken && (
        <path
          className={classes.break}
          d={`M0 ${y + 14}h132l5 -5 8 10 5 -5H${PICTURE_WIDTH}M0 ${y + 19}h132l5 -5 8 10 5 -5H${PICTURE_WIDTH}`}
        />
      )}
      <text className={classes.word} x={PICTURE_WIDTH - 6} y={y - 6} textAnchor="end">
        {t('findings.picture.ground')}
      </text>
    </>
  );
}

export function ScaleBar({ scale }: { readonly scale: SectionScale }) {
  const format = useFormat();
  const { bar, metre, height } = scale;
  const digits = bar < 0.1 ? 2 : bar < 1 ? 1 : 0;
  return (
    <>
      <path className={classes.bar} d={`M8 ${height - 11}v5h${bar * metre}v-5`} />
      <text className={classes.word} x={14 + bar * metre} y={height - 5}>
        {format.length(bar, digits)}
      </text>
    </>
  );
}
