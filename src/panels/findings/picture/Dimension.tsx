import type { SectionView } from '../../../review/findingPictureSection';
import classes from './FindingSection.module.css';
import { PICTURE_WIDTH, type SectionScale } from './sectionScale';

type Props = {
  readonly gap: NonNullable<SectionView['gap']>;
  readonly view: SectionView;
  readonly scale: SectionScale;
  readonly text: string;
};

/** The gap with arrows at its two ends: from within where there is room for them, else from without. */
export function Dimension({ gap, view, scale, text }: Props) {
  const [from, to] = [gap.from, gap.to].map(([x, y]) => [scale.x(x), scale.y(y)]) as [
    [number, number],
    [number, number],
  ];
  if (gap.axis === 'x') {
    const y = view.view === 'plan' ? scale.height - 46 : (from[1] + to[1]) / 2;
    const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const inside = right - left >= LEAST;
    const wide = right - left >= text.length * 7 + 10;
    const x = Math.max(30, Math.min(PICTURE_WIDTH - 30, (left + right) / 2));
    // The face of what stands on the ground is carried down from there.
    const stands = view.bodies.some(({ category }) => category === null) && scale.ground;
    const starts = [stands ? stands.y : from[1], to[1]];
    return (
      <>
        {[from, to].map(([end], k) => (
          <path key={end} className={classes.extension} d={`M${end} ${starts[k]}V${y}`} />
        ))}
        <path
          className={classes.dimension}
          d={inside ? `M${left} ${y}H${right}` : `M${left - OUT} ${y}H${left}M${right} ${y}H${right + OUT}`}
        />
        <path className={classes.arrow} d={inside ? heads(left, y, -1, right) : heads(left, y, 1, right)} />
        <text className={classes.figure} x={x} y={wide ? y - 5 : y - 9} textAnchor="middle">
          {text}
        </text>
      </>
    );
  }
  const [low, high] = [Math.max(from[1], to[1]), Math.min(from[1], to[1])];
  const body = view.bodies.find(({ shape }) => shape !== 'along');
  const aside = body ? scale.x(body.centre[0] + body.width / 2) : from[0];
  const x = Math.min(PICTURE_WIDTH - 70, aside + 22);
  const inside = low - high >= LEAST;
  return (
    <>
      {[low, high].map((y) => (
        <path key={y} className={classes.extension} d={`M${from[0]} ${y}H${x + 5}`} />
      ))}
      <path
        className={classes.dimension}
        d={inside ? `M${x} ${low}V${high}` : `M${x} ${low + OUT}V${low}M${x} ${high}V${high - OUT}`}
      />
      <path className={classes.arrow} d={inside ? uprights(x, low, 1, high) : uprights(x, low, -1, high)} />
      <text className={classes.figure} x={x + 9} y={(low + high) / 2 + 4.5}>
        {text}
      </text>
    </>
  );
}

/** Shorter gaps have their arrows outside. */
const LEAST = 22;
const OUT = 16;

/** Two arrow heads, pointing out of the line between the ends (−1) or into it (1). */
function heads(left: number, y: number, way: 1 | -1, right: number): string {
  const head = (tip: number, back: number) => `M${tip} ${y}l${back} -3v6z`;
  return head(left, -7 * way) + head(right, 7 * way);
}

function uprights(x: number, low: number, way: 1 | -1, high: number): string {
  const head = (tip: number, back: number) => `M${x} ${tip}l-3 ${back}h6z`;
  return head(low, -7 * way) + head(high, 7 * way);
}
