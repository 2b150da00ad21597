import type { Language } from '../../i18n/language';
import type { Bounds } from '../../model/units';
import type { Publication, PublicCompound } from '../publicSite';
import { slugOf } from './drawCompoundPlan';
import { boxOf, type LabelRoom, labelRoom, turnedBox } from './labelRoom';
import { PLAN_COLOURS, PLAN_STATUS_COLOURS } from './planColours';
import { planFoot } from './planFoot';
import { type PlanFrame, planFrame } from './planFrame';
import { nameIn } from './planNames';
import { areaPath } from './planPath';
import { drawn } from './planShapes';
import { planSheet } from './planSheet';
import { planSurroundings } from './planSurroundings';
import { label, type Placed, shortened, textWidth } from './planText';
import { statusShape } from './statusShape';
import { group } from './svg';

/** The overview: each compound in the colour of its status, with the status as a shape and, where there is room, its name. */
export function drawProgramme({ site, drawing }: Publication, bounds: Bounds, language: Language): string {
  const frame = planFrame(bounds);
  const shown = site.compounds.flatMap((compound) => {
    if (compound.at === null) return [];
    const [x, y] = frame.toSheet([...compound.at]);
    return [{ compound, x, y }];
  });
  const size = frame.width * MARK;
  const room = labelRoom(frame.width, frame.foot);
  for (const { x, y } of shown) room.take(turnedBox([x, y], size * 1.25, size * 1.25, 0));
  return planSheet(
    frame,
    shortened(site.title[language] || site.title.zh, LONGEST_TITLE),
    [
      ...planSurroundings(drawing, frame),
      ...site.compounds.map((compound) => outline(compound, drawing.programme, frame)),
      ...shown.map(({ compound, x, y }) => statusShape(compound.status, x, y, size)),
      group(
        {
          'text-anchor': 'middle',
          fill: PLAN_COLOURS.text,
          stroke: PLAN_COLOURS.halo,
          'stroke-width': Math.round(frame.width * 0.006),
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          'font-weight': 600,
        },
        shown.flatMap(({ compound, x, y }) => named(nameIn(language, compound), x, y, frame, room)),
      ),
    ],
    planFoot(frame),
  );
}

/** As shares of the sheet's width: on a phone of 360 px the names are ten pixels high. */
const MARK = 0.034;
const NAME = 0.03;
/** Characters. */
const LONGEST_TITLE = 120;

function outline(
  { slug, status }: PublicCompound,
  programme: Publication['drawing']['programme'],
  frame: PlanFrame,
): string {
  const own = (programme.compounds?.features ?? []).filter((feature) => slugOf(feature) === slug);
  const colour = PLAN_STATUS_COLOURS[status ?? 'unknown'];
  return group({ fill: colour, stroke: colour, 'stroke-width': Math.round(frame.width * 0.003) }, [
    drawn(areaPath, own, frame, { fill: PLAN_COLOURS.paper, stroke: 'none' }),
    drawn(areaPath, own, frame, { 'fill-opacity': 0.3 }),
  ]);
}

/** Beside, below or above the mark, whichever is free first. */
function named(text: string | null, x: number, y: number, frame: PlanFrame, room: LabelRoom): string[] {
  if (text === null) return [];
  const size = frame.width * NAME;
  const beside = (frame.width * MARK * 1.3 + textWidth(text) * size) / 2;
  const above = (frame.width * MARK * 1.3 + size) / 2;
  const places = [above, above * 1.8].flatMap((down) =>
    [0, 0.3, -0.3, 0.6, -0.6, 1, -1].flatMap((share) => [
      [beside * share, down] as const,
      [beside * share, -down] as const,
    ]),
  );
  places.splice(2, 0, [beside, 0], [-beside, 0]);
  for (const [dx, dy] of places) {
    const placed: Placed = { text, x: x + dx, y: y + dy, size, turn: 0 };
    if (!room.isFree(boxOf(placed))) continue;
    room.take(boxOf(placed));
    return [label(placed, {})];
  }
  return [];
}
