import type { Feature, Geometry } from 'geojson';
import type { Bounds } from '../../model/units';
import type { PlanLayout, PublicCompound, PublicDrawing } from '../publicSite';
import { holds, labelRoom } from './labelRoom';
import { PLAN_COLOURS } from './planColours';
import { planContent } from './planContent';
import { planFoot } from './planFoot';
import { type PlanFrame, planFrame, type SheetPoint } from './planFrame';
import { buildingLabels, laneWords, streetNames } from './planLabels';
import { areaPath, ringsOf } from './planPath';
import { drawn, standing } from './planShapes';
import { planSheet } from './planSheet';
import { planSurroundings, reaches, townOn } from './planSurroundings';

/** The plan of one compound in one of its layouts. */
export function drawCompoundPlan(
  { slug, name, name_en }: PublicCompound,
  bounds: Bounds,
  layout: PlanLayout,
  drawing: PublicDrawing,
): string {
  const frame = planFrame(bounds);
  const sources = drawing.compounds.get(slug) ?? {};
  const compounds = drawing.programme.compounds?.features ?? [];
  const own = compounds.filter((compound) => slugOf(compound) === slug);
  const ground = own.flatMap(({ geometry }) => ringsOf(geometry).map((ring) => onSheet(ring, frame)));
  const isGround = (at: SheetPoint) => ground.some((ring) => holds(ring, at));
  const room = labelRoom(frame.width, frame.foot);
  const streets = townOn(drawing, frame).filter(({ properties }) => properties?.kind === 'street');
  const edge = frame.width * 0.004;
  const labels = [
    buildingLabels(sources, layout, frame, room),
    laneWords(sources, layout, frame, room),
    streetNames(streets, frame, room, isGround),
  ];
  return planSheet(
    frame,
    [name, name_en, TITLES[layout]].filter(Boolean).join(' · '),
    [
      ...planSurroundings(drawing, frame),
      ...neighbours(slug, layout, drawing, frame),
      drawn(areaPath, own, frame, { fill: PLAN_COLOURS.ground }),
      ...planContent(sources, layout, frame),
      drawn(areaPath, own, frame, {
        fill: 'none',
        stroke: PLAN_COLOURS.boundary,
        'stroke-width': Math.round(edge),
        'stroke-dasharray': [7, 2, 1.5, 2].map((part) => Math.round(part * edge)).join(' '),
      }),
      ...labels,
    ],
    planFoot(frame),
  );
}

const TITLES: Readonly<Record<PlanLayout, string>> = {
  today: '改造前 Before the works',
  planned: '改造后 After the works',
};

/** Other compounds that reach onto the sheet: their outline and their buildings, faint. */
function neighbours(slug: string, layout: PlanLayout, drawing: PublicDrawing, frame: PlanFrame): string[] {
  const near = (drawing.programme.compounds?.features ?? []).filter(
    (compound) => slugOf(compound) !== slug && reaches(compound, frame),
  );
  const buildings = near.flatMap((compound) => {
    const sources = drawing.compounds.get(slugOf(compound) ?? '');
    return sources ? standing(sources, 'buildings', layout).filter((one) => reaches(one, frame)) : [];
  });
  return [
    drawn(areaPath, near, frame, {
      fill: PLAN_COLOURS.block,
      stroke: PLAN_COLOURS.streetEdge,
      'stroke-width': Math.round(frame.width * 0.0015),
    }),
    drawn(areaPath, buildings, frame, { fill: PLAN_COLOURS.townBuilding }),
  ];
}

/** A compound's feature bears its slug as its id. */
export function slugOf({ id, properties }: Feature<Geometry>): string | null {
  const slug = id ?? properties?.id;
  return typeof slug === 'string' ? slug : null;
}

function onSheet(ring: readonly (readonly number[])[], frame: PlanFrame): SheetPoint[] {
  return ring.map((at) => frame.toSheet([...at]));
}
