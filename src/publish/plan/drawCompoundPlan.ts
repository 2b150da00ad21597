import type { Feature, Geometry } from 'geojson';
import { siteWords as english } from '../../i18n/en/site';
import type { Language } from '../../i18n/language';
import { siteWords as chinese } from '../../i18n/zh/site';
import type { Bounds } from '../../model/units';
import type { PlanLayout, PublicCompound, PublicDrawing } from '../publicSite';
import { holds, labelRoom } from './labelRoom';
import { PLAN_COLOURS } from './planColours';
import { planContent } from './planContent';
import { planFoot } from './planFoot';
import { type PlanFrame, planFrame, type SheetPoint } from './planFrame';
import { buildingLabels, laneWords, streetNames } from './planLabels';
import { nameIn } from './planNames';
import { areaPath, ringsOf } from './planPath';
import { drawn, standing } from './planShapes';
import { planSheet } from './planSheet';
import { planSurroundings, reaches, townOn } from './planSurroundings';

/** Which of the plans of a compound is drawn. */
export type PlanVersion = { readonly layout: PlanLayout; readonly language: Language };

export function drawCompoundPlan(
  compound: PublicCompound,
  bounds: Bounds,
  { layout, language }: PlanVersion,
  drawing: PublicDrawing,
): string {
  const { slug } = compound;
  const words = language === 'zh' ? chinese.plan : english.plan;
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
    buildingLabels(sources, { layout, language }, frame, room),
    laneWords(sources, { layout, word: words.fireLane }, frame, room),
    streetNames(streets, language, frame, room, isGround),
  ];
  return planSheet(
    frame,
    [nameIn(language, compound), words[layout]].filter(Boolean).join(' · '),
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
