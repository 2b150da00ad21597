import type { Feature, Position } from 'geojson';
import { labelPoint } from '../../drawing/labelPoint';
import type { Language } from '../../i18n/language';
import type { DrawnSources, PlanLayout } from '../publicSite';
import type { PlanVersion } from './drawCompoundPlan';
import { boxOf, holds, type LabelRoom, overlap, readable, turnedBox } from './labelRoom';
import { PLAN_COLOURS } from './planColours';
import { type PlanFrame, type SheetPoint, UNITS_PER_METRE } from './planFrame';
import { nameIn } from './planNames';
import { linesOf, ringsOf } from './planPath';
import { amount, standing } from './planShapes';
import { label, type Placed, textWidth } from './planText';
import { group } from './svg';

/** Sizes as shares of the sheet's width: on A4 the least is 2 mm high, the largest 4 mm. */
const LEAST = 0.011;
const LARGEST = 0.022;

/** Numbers and names of buildings, each inside its building, as large as it fits. */
export function buildingLabels(
  sources: DrawnSources,
  { layout, language }: PlanVersion,
  frame: PlanFrame,
  room: LabelRoom,
): string {
  const texts = standing(sources, 'buildings', layout).flatMap((building) => {
    const text = shortName(building, language);
    const placed = text === null ? null : inside(building, text, frame);
    if (placed === null || !room.isFree(boxOf(placed))) return [];
    room.take(boxOf(placed));
    return [label(placed, {})];
  });
  return group({ 'text-anchor': 'middle', fill: PLAN_COLOURS.buildingLabel }, texts);
}

/** The number alone of 12号楼, 3#, No. 5: it reads the same in both languages. */
function shortName({ properties }: Feature, language: Language): string | null {
  const name = nameIn(language, properties);
  if (name === null) return null;
  const number = /^\s*(?:No\.?\s*)?(\d{1,3}(?:-\d{1,2})?[A-Z]?)\s*(?:号楼|号|栋|幢|座|楼|#)?\s*$/i.exec(name);
  return number?.[1] ?? name;
}

function inside({ geometry }: Feature, text: string, frame: PlanFrame): Placed | null {
  const roomiest = labelPoint(geometry);
  const rings = ringsOf(geometry).map((ring) => ring.map((one) => frame.toSheet(one)));
  if (roomiest === null || rings[0] === undefined) return null;
  const at = frame.toSheet([roomiest[0], roomiest[1]]);
  const ring = rings.find((one) => holds(one, at));
  if (ring === undefined) return null;
  const turn = readable(longestSide(ring));
  const fits = (middle: SheetPoint, size: number) =>
    turnedBox(middle, textWidth(text) * size * 1.06, size * 0.9, turn).every((corner) => holds(ring, corner));
  for (let size = frame.width * LARGEST; size >= frame.width * LEAST; size *= 0.93) {
    const middle = [middleOf(ring), at].find((one) => fits(one, size));
    if (middle) return { text, x: middle[0], y: middle[1], size, turn };
  }
  return null;
}

function middleOf(ring: readonly SheetPoint[]): SheetPoint {
  const corners = ring.slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

function longestSide(ring: readonly SheetPoint[]): number {
  let longest = 0;
  let degrees = 0;
  for (let i = 1; i < ring.length; i++) {
    const [dx, dy] = [ring[i]![0] - ring[i - 1]![0], ring[i]![1] - ring[i - 1]![1]];
    if (Math.hypot(dx, dy) <= longest) continue;
    longest = Math.hypot(dx, dy);
    degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  }
  return degrees;
}

/** The word for fire lane along them, between what is painted there; once a lane, and not on every one. */
export function laneWords(
  sources: DrawnSources,
  { layout, word }: { readonly layout: PlanLayout; readonly word: string },
  frame: PlanFrame,
  room: LabelRoom,
): string {
  const painted = standing(sources, 'fire_lane_markings', layout).flatMap(({ geometry }) =>
    ringsOf(geometry).map((ring) => ring.map((at) => frame.toSheet(at))),
  );
  const isBare = (box: readonly SheetPoint[]) => !painted.some((ring) => overlap(ring, box));
  const written: SheetPoint[] = [];
  const texts = standing(sources, 'fire_lanes', layout).flatMap(({ geometry, properties }) => {
    const wide = (amount(properties?.width_m) ?? 0) * UNITS_PER_METRE * 0.8;
    if (written.length >= MOST_LANE_WORDS) return [];
    const isFree = (one: Placed) =>
      !written.some(([x, y]) => Math.hypot(x - one.x, y - one.y) < frame.width * LANE_WORDS_APART) &&
      room.isFree(boxOf(one)) &&
      isBare(boxOf(one));
    const placed = fitted(linesOf(geometry), word, wide, frame, isFree);
    if (placed === null) return [];
    room.take(boxOf(placed));
    written.push([placed.x, placed.y]);
    return [label(placed, {})];
  });
  return group({ 'text-anchor': 'middle', fill: PLAN_COLOURS.laneEdge }, texts);
}

const MOST_LANE_WORDS = 8;
/** As a share of the sheet's width. */
const LANE_WORDS_APART = 0.22;

/** Names of streets along them, outside the compound. */
export function streetNames(
  streets: readonly Feature[],
  language: Language,
  frame: PlanFrame,
  room: LabelRoom,
  isGround: (at: SheetPoint) => boolean,
): string {
  const texts = streets.flatMap(({ geometry, properties }) => {
    const name = nameIn(language, properties);
    if (name === null) return [];
    const wide = (amount(properties?.width_m) ?? 8) * UNITS_PER_METRE * 0.85;
    const isFree = (one: Placed) => room.isFree(boxOf(one, one.size)) && !boxOf(one).some(isGround);
    const placed = fitted(linesOf(geometry), name, wide, frame, isFree);
    if (placed === null) return [];
    room.take(boxOf(placed));
    return [label(placed, {})];
  });
  return group({ 'text-anchor': 'middle', fill: PLAN_COLOURS.quietText }, texts);
}

/** As large as a line of this width and the sheet allow, smaller where only that finds a place. */
function fitted(
  lines: readonly Position[][],
  text: string,
  width: number,
  frame: PlanFrame,
  isFree: (placed: Placed) => boolean,
): Placed | null {
  const least = frame.width * LEAST;
  for (let size = Math.min(width, frame.width * LARGEST); size >= least; size *= 0.85) {
    const placed = along(lines, text, size, frame, isFree);
    if (placed) return placed;
  }
  return null;
}

/** The first place along the lines where a text fits on a straight stretch and is free; from the middle of each outwards. */
function along(
  lines: readonly Position[][],
  text: string,
  size: number,
  frame: PlanFrame,
  isFree: (placed: Placed) => boolean,
): Placed | null {
  const half = (textWidth(text) * size) / 2;
  for (const line of lines) {
    const points = line.map((at) => frame.toSheet(at));
    const length = lengthOf(points);
    const steps = Math.min(MOST_STEPS, Math.floor((length - 2 * half) / (size / 2)));
    for (let i = 0; i <= steps; i++) {
      const off = (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2);
      const middle = length / 2 + (steps === 0 ? 0 : (off * (length - 2 * half)) / steps);
      const [from, at, to] = [middle - half, middle, middle + half].map((distance) =>
        placeOn(points, distance),
      );
      const [dx, dy] = [to![0] - from![0], to![1] - from![1]];
      const bent = Math.hypot((from![0] + to![0]) / 2 - at![0], (from![1] + to![1]) / 2 - at![1]);
      if (bent > size * 0.15) continue;
      const turn = readable((Math.atan2(dy, dx) * 180) / Math.PI);
      const placed = { text, x: at![0], y: at![1], size, turn };
      if (isFree(placed)) return placed;
    }
  }
  return null;
}

const MOST_STEPS = 400;

function lengthOf(points: readonly SheetPoint[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++)
    length += Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]);
  return length;
}

function placeOn(points: readonly SheetPoint[], distance: number): SheetPoint {
  let left = distance;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    const span = Math.hypot(bx - ax, by - ay);
    if (left <= span && span > 0) return [ax + ((bx - ax) * left) / span, ay + ((by - ay) * left) / span];
    left -= span;
  }
  return points.at(-1)!;
}
