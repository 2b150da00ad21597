import { useTranslation } from 'react-i18next';
import type { PipeProperties } from '../../../model/schema/pipes';
import { useFormat } from '../../../ui/format';
import { usePipeColour } from '../../layers/LayerSwatch';
import type { PipeSection } from './pipeSection';
import classes from './SectionPicture.module.css';
import type { SectionDrawing } from './sectionDrawing';
import { SECTION_FRAME, SECTION_SIZE } from './sectionFrame';

type Props = {
  readonly section: PipeSection;
  readonly drawing: SectionDrawing;
  readonly pipe: PipeProperties;
};

/** Ground, pipe and depths drawn from start (left) to end (right). */
export function SectionPicture({ section, drawing, pipe }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const pipeColour = usePipeColour();
  const { x, y, gridDepths } = drawing;
  const { start, end, length, bore } = section;
  const { width, height } = SECTION_SIZE;
  const digits = gridDepths.every(Number.isInteger) ? 0 : 2;
  const [left, right] = [x(0), x(length)];
  const description = t('inspector.section.drawing', {
    start: format.depth(start.statedDepth),
    end: format.depth(end.statedDepth),
    length: format.length(length, 1),
  });
  const ends = [
    { end: start, at: left, word: t('inspector.section.start'), anchor: 'start', inward: 5 },
    { end, at: right, word: t('inspector.section.end'), anchor: 'end', inward: -5 },
  ] as const;
  return (
    <svg className={classes.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      {gridDepths.map((depth) => (
        <g key={depth}>
          <path className={classes.grid} d={`M${SECTION_FRAME.left} ${y(-depth)}H${SECTION_FRAME.right}`} />
          <text className={classes.scale} x={SECTION_FRAME.left - 6} y={y(-depth) + 3.5} textAnchor="end">
            {format.number(depth, digits)}
          </text>
        </g>
      ))}
      <path
        className={classes.soil}
        d={`M${left} ${y(start.ground)}L${right} ${y(end.ground)}V${SECTION_FRAME.bottom + 6}H${left}Z`}
      />
      <path
        className={section.groundKnown ? classes.ground : classes.groundAssumed}
        d={`M${left} ${y(start.ground)}L${right} ${y(end.ground)}`}
      />
      {bore === null ? (
        <path
          d={`M${left} ${y(start.crown)}L${right} ${y(end.crown)}`}
          stroke={pipeColour(pipe.category)}
          strokeWidth="2.5"
        />
      ) : (
        <path
          className={classes.pipe}
          d={`M${left} ${y(start.crown)}L${right} ${y(end.crown)}V${y(end.invert)}L${left} ${y(start.invert)}Z`}
          fill={pipeColour(pipe.category)}
        />
      )}
      {ends.map(({ end: side, at, word, anchor, inward }) => {
        const depthTo = section.reference.of === 'crown' ? side.crown : side.invert;
        return (
          <g key={anchor}>
            <path className={classes.measure} d={`M${at + inward} ${y(side.ground)}V${y(depthTo)}`} />
            <text className={classes.word} x={at} y={SECTION_FRAME.top - 14} textAnchor={anchor}>
              {word}
            </text>
            <text
              className={classes.depth}
              x={at + inward * 2}
              y={(y(side.ground) + y(depthTo)) / 2 + 4}
              textAnchor={anchor}
            >
              {format.depth(side.statedDepth)}
            </text>
          </g>
        );
      })}
      {pipe.diameter_mm != null && (
        <text className={classes.depth} x={(left + right) / 2} y={SECTION_FRAME.top - 14} textAnchor="middle">
          {`DN${pipe.diameter_mm}`}
        </text>
      )}
      <path
        className={classes.axis}
        d={`M${left} ${height - 20}H${right}M${left} ${height - 24}v8M${right} ${height - 24}v8`}
      />
      <text className={classes.length} x={(left + right) / 2} y={height - 5} textAnchor="middle">
        {format.length(length, 1)}
      </text>
    </svg>
  );
}
