import { shownText } from '../model/shownText';
import type { Metres, PlaneMetres } from '../model/units';
import { type CompoundOf, type Drawn, drawn, LONGEST_LABEL } from './drawn';
import { extentOf } from './extentOf';
import { labelPoint } from './labelPoint';
import { flattened, type PaintedMarking } from './markingHatch';

/** The words painted in a box or a mesh (应急消〔2019〕334号), along the driving direction, fitted into it. */
export function markingText(marking: PaintedMarking, compoundOf: CompoundOf): Drawn | null {
  const { kind, text, layout } = marking.properties;
  if (kind !== 'box' && kind !== 'entrance_mesh') return null;
  const { rings, direction, centre } = flattened(marking);
  const fitted = layOut(
    shownText((text ?? PAINTED_TEXT).trim(), LONGEST_LABEL),
    extent(rings[0]!, direction),
    extent(rings[0]!, direction + 90),
  );
  const at = labelPoint(marking.geometry) ?? centre;
  return drawn(
    marking,
    compoundOf,
    { kind, layout, text: fitted.text, size_m: fitted.size, rotate_deg: normalised(direction - 90) },
    { type: 'Point', coordinates: [at[0], at[1]] },
  );
}

const PAINTED_TEXT = '消防车道 禁止占用';

/** One line, or one a word where that lets the letters be larger. */
function layOut(text: string, length: Metres, breadth: Metres): { text: string; size: Metres } {
  const words = text.split(/\s+/);
  const layouts = [[words.join(' ')], words].map((lines) => {
    const longest = Math.max(...lines.map((line) => [...line].length));
    return {
      text: lines.join('\n'),
      size: Math.min((length * FILL) / longest, (breadth * FILL) / (lines.length * LINE_HEIGHT)),
    };
  });
  const [single, stacked] = layouts as [(typeof layouts)[0], (typeof layouts)[0]];
  const best = stacked.size > single.size ? stacked : single;
  return { text: best.text, size: Math.round(best.size * 1000) / 1000 };
}

const LINE_HEIGHT = 1.2;
/** Part of the painted outline that the words take up. */
const FILL = 0.86;

function extent(ring: readonly PlaneMetres[], bearing: number): Metres {
  const radians = (bearing * Math.PI) / 180;
  const along = ring.map(([east, north]) => east * Math.sin(radians) + north * Math.cos(radians));
  const [least, greatest] = extentOf(along);
  return greatest - least;
}

function normalised(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
