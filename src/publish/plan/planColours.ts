import { PALETTES } from '../../drawing/palette';
import { STATUS_COLOURS } from '../../drawing/statusColours';

const { light } = PALETTES;

/** The colours of the drawn plans: those of the map in its light theme, since plans are printed. */
export const PLAN_COLOURS = {
  paper: '#ffffff',
  ground: light.compoundGround,
  outside: light.background,
  block: light.block,
  townBuilding: light.townBuilding,
  street: light.street,
  streetEdge: light.streetCasing,
  water: light.water,
  park: light.park,
  boundary: light.selected,
  building: light.building,
  buildingEdge: light.buildingEdge,
  buildingLabel: light.buildingLabel,
  road: light.road,
  roadEdge: light.roadEdge,
  footway: light.footway,
  green: light.green,
  greenEdge: light.greenEdge,
  stall: light.stall,
  stallNew: light.stallNew,
  stallLine: light.stallLine,
  charging: '#1f9d57',
  accessible: '#1d5fbf',
  lane: light.lanePaint,
  laneEdge: light.laneEdge,
  paint: light.paint,
  turning: light.turning,
  rescue: light.rescue,
  text: light.label,
  quietText: light.quietLabel,
  halo: light.halo,
} as const;

/** The tint of a compound on the overview. */
export const PLAN_STATUS_COLOURS = STATUS_COLOURS;

/** What a plan shows, in the order of a legend: the fill and edge of each swatch. `null`: no edge. */
export const PLAN_LEGEND = {
  boundary: { fill: PLAN_COLOURS.ground, edge: PLAN_COLOURS.boundary },
  building: { fill: PLAN_COLOURS.building, edge: PLAN_COLOURS.buildingEdge },
  road: { fill: PLAN_COLOURS.road, edge: PLAN_COLOURS.roadEdge },
  green: { fill: PLAN_COLOURS.green, edge: PLAN_COLOURS.greenEdge },
  stall_new: { fill: PLAN_COLOURS.stallNew, edge: null },
  stall: { fill: PLAN_COLOURS.stall, edge: null },
  fire_lane: { fill: PLAN_COLOURS.lane, edge: PLAN_COLOURS.laneEdge },
  marking: { fill: PLAN_COLOURS.halo, edge: PLAN_COLOURS.paint },
} as const;
export type PlanLegendKey = keyof typeof PLAN_LEGEND;
