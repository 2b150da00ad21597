import { useId } from 'react';
import type { SectionBand, SectionBody, SectionView } from '../../../review/findingPictureSection';
import { Dimension } from './Dimension';
import classes from './FindingSection.module.css';
import { Ground, ScaleBar } from './SectionFrame';
import { SectionShape } from './SectionShape';
import { PICTURE_WIDTH, type SectionScale } from './sectionScale';

type Props = {
  readonly view: SectionView;
  readonly scale: SectionScale;
  /** What each of the finding's features is called. */
  readonly names: readonly string[];
  readonly gap: string | null;
  readonly label: string;
};

/** A section as a picture: the room required and the error as bands, the features, and the gap between them. */
export function SectionDrawing({ view, scale, names, gap, label }: Props) {
  const hatch = useId();
  const pipes = view.bodies.filter(({ category }) => category !== null);
  return (
    <svg
      className={classes.picture}
      width={PICTURE_WIDTH}
      height={scale.height}
      viewBox={`0 0 ${PICTURE_WIDTH} ${scale.height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={classes.hatch} d="M0 0V6" />
        </pattern>
      </defs>
      <Ground scale={scale} />
      {view.view === 'plan' && <Lane view={view} scale={scale} />}
      <Band band={view.required} scale={scale} className={classes.required} />
      <Band band={view.uncertainty} scale={scale} className={classes.error} />
      {view.bodies.map((body) => (
        <SectionShape key={body.party} body={body} scale={scale} hatch={`url(#${hatch})`} />
      ))}
      {view.gap && gap !== null && <Dimension gap={view.gap} view={view} scale={scale} text={gap} />}
      {view.bodies.map((body) => (
        <Name key={body.party} body={body} pipes={pipes} scale={scale} name={names[body.party] ?? ''} />
      ))}
      <ScaleBar scale={scale} />
    </svg>
  );
}

type BandProps = {
  readonly band: SectionBand | null;
  readonly scale: SectionScale;
  readonly className: string | undefined;
};

/** Fills the picture across its axis. */
function Band({ band, scale, className }: BandProps) {
  if (band === null) return null;
  const bottom = scale.height - FOOT;
  const top = scale.ground?.y ?? TOP;
  if (band.axis === 'x') {
    const [left, right] = [scale.x(band.from), scale.x(band.to)];
    return <rect className={className} x={left} y={top} width={right - left} height={bottom - top} />;
  }
  const [low, high] = [scale.y(band.from), scale.y(band.to)];
  return (
    <rect className={className} x={SIDE} y={high} width={PICTURE_WIDTH - 2 * SIDE} height={low - high} />
  );
}

const FOOT = 26;
const SIDE = 8;
/** Under a line of names. */
const TOP = 22;

/** A lane or an aisle from above: clear from its one side to what stands in it. */
function Lane({ view, scale }: { readonly view: SectionView; readonly scale: SectionScale }) {
  if (!view.gap) return null;
  const [left, right] = [scale.x(view.gap.from[0]), scale.x(view.gap.to[0])];
  return (
    <rect className={classes.soil} x={left} y={TOP} width={right - left} height={scale.height - FOOT - TOP} />
  );
}

type NameProps = {
  readonly body: SectionBody;
  readonly pipes: readonly SectionBody[];
  readonly scale: SectionScale;
  readonly name: string;
};

/** Over the upper of two pipes and under the lower one; beside what stands on the ground. */
function Name({ body, pipes, scale, name }: NameProps) {
  const { shape, centre, height, category } = body;
  if (shape === 'strip') {
    const isLeft = body.party === 0;
    return (
      <text
        className={classes.name}
        x={isLeft ? SIDE : PICTURE_WIDTH - SIDE}
        y={14}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {name}
      </text>
    );
  }
  if (category === null) {
    return (
      <text className={classes.name} x={SIDE} y={12}>
        {name}
      </text>
    );
  }
  const other = pipes.find(({ party }) => party !== body.party);
  const isUpper =
    other !== undefined &&
    (other.centre[1] < centre[1] || (other.centre[1] === centre[1] && body.party === 0));
  const edge = isUpper ? scale.y(centre[1] + height / 2) - 7 : scale.y(centre[1] - height / 2) + 15;
  const half = Math.min(110, name.length * 3.6);
  const x = Math.max(
    SIDE + half,
    Math.min(PICTURE_WIDTH - SIDE - half, scale.x(shape === 'along' ? 0 : centre[0])),
  );
  return (
    <text
      className={classes.name}
      x={shape === 'along' ? SIDE + 2 : x}
      y={edge}
      textAnchor={shape === 'along' ? 'start' : 'middle'}
    >
      {name}
    </text>
  );
}
