import type { SectionBody } from '../../../review/findingPictureSection';
import { usePipeColour } from '../../layers/LayerSwatch';
import classes from './FindingSection.module.css';
import { PICTURE_WIDTH, type SectionScale } from './sectionScale';

type Props = { readonly body: SectionBody; readonly scale: SectionScale; readonly hatch: string };

/** A pipe, or what stands beside it, at its true size. What nobody knows is hatched and asked after. */
export function SectionShape({ body, scale, hatch }: Props) {
  if (body.category !== null)
    return <Pipe body={body} scale={scale} hatch={hatch} category={body.category} />;
  const { shape, centre, width } = body;
  const ground = scale.ground?.y ?? 0;
  const [left, right] = [scale.x(centre[0] - width / 2), scale.x(centre[0] + width / 2)];
  switch (shape) {
    case 'wall':
      return (
        <>
          <path className={classes.standing} d={`M-2 ${ground - 18}H${left}V${ground + 8}H-2Z`} />
          <path d={`M-2 ${ground - 18}H${left}V${ground + 8}H-2Z`} fill={hatch} />
        </>
      );
    case 'strip':
      return width > 0 ? (
        <>
          <rect
            className={classes.standing}
            x={left}
            y={22}
            width={right - left}
            height={scale.height - 52}
          />
          <rect x={left} y={22} width={right - left} height={scale.height - 52} fill={hatch} />
        </>
      ) : (
        <rect
          x={body.party === 0 ? left - 12 : left}
          y={22}
          width={12}
          height={scale.height - 52}
          fill={hatch}
        />
      );
    case 'kerb':
      return <rect className={classes.standing} x={left - 6} y={ground - 6} width={6} height={14} />;
    default: {
      // A trunk that is not stated is a line; the crown of a tree is no measure.
      const [from, to] = width > 0 ? [left, right] : [left - 2, left];
      return (
        <>
          {shape === 'trunk' && (
            <path
              className={classes.standing}
              d={`M${from - 14} ${ground - 17}q0 -13 ${(to - from) / 2 + 14} -13t${(to - from) / 2 + 14} 13z`}
            />
          )}
          <rect
            className={classes.standing}
            x={from}
            y={ground - 20}
            width={Math.max(1, to - from)}
            height={24}
          />
        </>
      );
    }
  }
}

type PipeProps = Props & { readonly category: NonNullable<SectionBody['category']> };

function Pipe({ body, scale, hatch, category }: PipeProps) {
  const colour = usePipeColour()(category);
  const { shape, centre, sizeKnown, depthKnown, slope } = body;
  const [x, y] = [scale.x(centre[0]), scale.y(centre[1])];
  const height = sizeKnown ? Math.max(3, body.height * scale.metre) : UNKNOWN;
  const width = sizeKnown ? Math.max(3, body.width * scale.metre) : UNKNOWN;
  const wall = body.wall * scale.metre;
  const known = sizeKnown && depthKnown;
  const outline = {
    fill: colour,
    fillOpacity: wall > 1 ? 0.75 : 0.3,
    stroke: colour,
    strokeWidth: 2,
    strokeDasharray: known ? undefined : '4 3',
  };
  const isSmall = shape !== 'along' && width < 14;
  const question = !known && (
    <text className={classes.figure} x={isSmall ? x + width / 2 + 9 : x} y={y + 4.5} textAnchor="middle">
      ?
    </text>
  );
  if (shape === 'along') {
    const rise = slope * (PICTURE_WIDTH / 2);
    const band = (half: number) =>
      `M0 ${y - half + rise}L${PICTURE_WIDTH} ${y - half - rise}V${y + half - rise}L0 ${y + half + rise}Z`;
    return (
      <>
        <path d={band(height / 2)} {...outline} />
        {wall > 1 && <path className={classes.bore} d={band(height / 2 - wall)} stroke={colour} />}
        <path className={classes.axis} d={`M0 ${y + rise}L${PICTURE_WIDTH} ${y - rise}`} stroke={colour} />
        {!known && <path d={band(height / 2)} fill={hatch} />}
        {question}
      </>
    );
  }
  const round = shape === 'circle' ? [width / 2, height / 2] : [0, 0];
  const box = (inset: number) => ({
    x: x - width / 2 + inset,
    y: y - height / 2 + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
    rx: Math.max(0, round[0]! - (shape === 'circle' ? inset : 0)),
    ry: Math.max(0, round[1]! - (shape === 'circle' ? inset : 0)),
  });
  return (
    <>
      <rect {...box(0)} {...outline} />
      {wall > 1 && <rect className={classes.bore} {...box(wall)} stroke={colour} />}
      {!known && <rect {...box(0)} fill={hatch} />}
      {question}
    </>
  );
}

/** In dots: a pipe of unknown size has none to draw. */
const UNKNOWN = 16;
