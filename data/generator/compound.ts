import type { Block } from './block';
import { addBuildings, areaOf, shareHouseholds } from './buildings';
import { addDrains } from './drains';
import { finishPipes } from './finish';
import { addFire } from './fire';
import type { Point } from './frame';
import { greenPieces } from './green';
import { type Ground, takenGround } from './ground';
import { type Layout, layout } from './layout';
import { type LedgerEntry, ledgerEntry } from './ledger';
import { CROWN_DEPTH, type Network, network } from './network';
import { type Stall, stallPlaces } from './parking';
import { COMPOUNDS, type CompoundPlan } from './plan';
import { centroid, inside, type Ring } from './plane';
import { type Piece, takeArea } from './quota';
import { type Random, random } from './random';
import { roadPieces } from './roads';
import { closedRing, feature, type SampleFeature, type Sheet, sheet } from './sheet';
import { addTrees } from './trees';
import { addUtilities } from './utilities';
import { worksOf } from './works';

/** One block of a compound as it is being filled. */
export type Site = {
  readonly block: Block;
  readonly made: Layout;
  readonly net: Network;
  /** Everything that covers ground. */
  readonly ground: Ground;
  /** The same without green: what no tree may stand in. */
  readonly built: Ground;
  /** Where trees and lamps stand. */
  readonly plants: Point[];
  /** Land that a neighbour's certificate covers too; nothing there counts as renewed. */
  contested(ring: Ring): boolean;
};

export type Compound = {
  readonly id: string;
  readonly entry: LedgerEntry;
  readonly plan: CompoundPlan;
  readonly boundary: SampleFeature;
  readonly sites: readonly Site[];
  readonly sheet: Sheet;
  /** As they were painted, one after the other. */
  readonly stalls: readonly PlacedStall[];
  /** What could not be met, in words. */
  readonly unmet: string[];
};

export type PlacedStall = {
  readonly site: Site;
  readonly stall: Stall;
  readonly feature: SampleFeature;
};

export function compound(id: string, blocks: readonly Block[], everyBlock: readonly Block[]): Compound {
  const entry = ledgerEntry(id);
  const plan = COMPOUNDS[id]!;
  const to = sheet(id);
  const dice = random(id);
  const unmet: string[] = [];
  const homes: SampleFeature[] = [];
  const homeAreas: number[] = [];
  const sites = blocks.map((block) => siteOf(block, plan, to, dice, homes, homeAreas, everyBlock));
  shareHouseholds(homes, entry.households, homeAreas);
  addRoads(sites, to, entry.road_resurfaced_m2 ?? plan.wanted.resurfaced ?? null, unmet);
  // Where a drain turns from old to new a manhole is put in: before the stalls, which keep off covers.
  unmet.push(...finishPipes(entry, plan, sites));
  const stalls = addStalls(
    sites,
    to,
    dice,
    entry.new_parking_stalls ?? plan.wanted.stalls ?? null,
    id,
    unmet,
  );
  addGreen(sites, to, dice, entry.green_m2 ?? plan.wanted.green ?? null, id, unmet);
  for (const site of sites) site.plants.push(...addTrees(site.made, to, site.net, site.built, dice));
  return { id, entry, plan, boundary: boundary(entry, blocks), sites, sheet: to, stalls, unmet };
}

function siteOf(
  block: Block,
  plan: CompoundPlan,
  to: Sheet,
  dice: Random,
  homes: SampleFeature[],
  homeAreas: number[],
  everyBlock: readonly Block[],
): Site {
  const made = layout(block, plan, dice);
  const [ground, built] = [takenGround(), takenGround()];
  for (const ring of addBuildings(made, to, dice, homes)) {
    ground.take(ring);
    built.take(ring);
    if (homeAreas.length < homes.length) homeAreas.push(areaOf(ring));
  }
  for (const { quad } of roadPieces(made)) {
    ground.take(quad);
    built.take(quad);
  }
  const reserved: Ring[] = [];
  addFire(made, to, { ...ground, take: (ring) => void reserved.push(ring) });
  for (const ring of reserved) {
    ground.take(ring);
    built.take(ring);
  }
  const foot = Math.min(block.left[0]![1], block.right[0]![1]);
  const waterDepth = plan.services.includes('heating') ? 1.9 : CROWN_DEPTH.water;
  const net = network(block.frame, to, ([, v]) => plan.ground + (v - foot) * plan.slope, waterDepth);
  addDrains(made, net);
  addUtilities(made, net);
  const others = everyBlock.filter(
    (other) => other.compound !== block.compound && other.frame === block.frame,
  );
  const contested = (ring: Ring) => others.some((other) => ring.some((at) => inside(at, other.ring)));
  return { block, made, net, ground, built, plants: [], contested };
}

function addRoads(sites: readonly Site[], to: Sheet, target: number | null, unmet: string[]): void {
  const pieces = sites.flatMap((site) => roadPieces(site.made).map((piece) => ({ piece, site })));
  const own = pieces.filter(({ piece, site }) => !site.contested(piece.quad)).map(({ piece }) => piece);
  const contested = pieces.filter(({ piece, site }) => site.contested(piece.quad)).map(({ piece }) => piece);
  const { taken, left, missing } = takeArea(own, target ?? 0);
  if (missing > 1) unmet.push(`resurfaced road: ${missing.toFixed(0)} m² short`);
  const put = (piece: Piece, resurfaced: boolean) =>
    to.polygon('roads', 'road', piece.frame, piece.quad, {
      surface: piece.tag === 'footway' ? 'paving' : resurfaced ? 'asphalt' : 'concrete',
      use: piece.tag,
      resurfaced,
    });
  for (const piece of taken) put(piece, true);
  for (const piece of [...left, ...contested]) put(piece, false);
}

function addStalls(
  sites: readonly Site[],
  to: Sheet,
  dice: Random,
  target: number | null,
  id: string,
  unmet: string[],
): PlacedStall[] {
  const dense = ['nanlu-huayuan', 'xinhuacun', 'ciji-teachers'].includes(id);
  // Its 42 stalls must find room between the covers.
  const margin = id === 'xinhuacun' ? 0.35 : 2;
  const places = sites.flatMap((site) =>
    groups(stallPlaces(site.made, site.ground, dense, margin)).map((stalls) => ({ site, stalls })),
  );
  const order = dense ? places : shuffled(places, dice);
  const placed: PlacedStall[] = [];
  let wanted = target ?? 0;
  let old = dense ? 0 : Math.round(order.length * (target === null ? 0.9 : 0.3));
  for (const { site, stalls } of order) {
    for (const stall of stalls) {
      if (coversNode(site, stall)) continue;
      const fresh = wanted > 0 && !site.contested(stall.ring);
      if (!fresh && old <= 0) continue;
      if (fresh) wanted--;
      else old--;
      site.ground.take(stall.ring);
      site.built.take(stall.ring);
      const feature = to.polygon('parking', 'stall', site.block.frame, stall.ring, {
        kind: stall.kind,
        stalls: 1,
        new: fresh,
      });
      placed.push({ site, stall, feature });
    }
  }
  if (wanted > 0) unmet.push(`new stalls: ${wanted} short`);
  return placed;
}

/** Nobody paints a stall over what has to be opened. */
const COVERS = ['manhole', 'inspection_chamber', 'valve', 'hydrant', 'handhole', 'meter', 'septic_tank'];

const HALF_COVER = 0.1;

function coversNode({ net }: Site, { ring }: Stall): boolean {
  const us = ring.map(([u]) => u);
  const vs = ring.map(([, v]) => v);
  const [west, east] = [Math.min(...us) - HALF_COVER, Math.max(...us) + HALF_COVER];
  const [south, north] = [Math.min(...vs) - HALF_COVER, Math.max(...vs) + HALF_COVER];
  return net.nodes.some(
    ({ kind, at: [u, v] }) => COVERS.includes(kind) && u > west && u < east && v > south && v < north,
  );
}

function addGreen(
  sites: readonly Site[],
  to: Sheet,
  dice: Random,
  target: number | null,
  id: string,
  unmet: string[],
): void {
  const dense = id === 'nanlu-huayuan' || id === 'xinhuacun';
  const pieces = sites.flatMap((site) =>
    greenPieces(site.made, site.ground, dense).filter((piece) => !site.contested(piece.quad)),
  );
  const siteOn = (piece: Piece) =>
    sites.find((site) => inside(centroid(piece.quad), site.block.ring)) ?? sites[0]!;
  const order = dense ? pieces : shuffled(pieces, dice);
  const offered = target === null ? order.slice(0, Math.round(order.length * 0.6)) : order;
  const { taken, missing } = takeArea(offered, target);
  if (missing > 1) unmet.push(`green: ${missing.toFixed(0)} m² short`);
  for (const piece of taken) {
    siteOn(piece).ground.take(piece.quad);
    to.polygon('green', 'green', piece.frame, piece.quad, {
      kind: dice.pick(['lawn', 'shrubs', 'trees'] as const),
    });
  }
}

function boundary(entry: LedgerEntry, blocks: readonly Block[]): SampleFeature {
  const rings = blocks.map((block) => [closedRing(block.frame, block.ring)]);
  const early = entry.status === 'under_construction';
  const works = worksOf(entry);
  return feature(
    entry.id,
    rings.length === 1
      ? { type: 'Polygon', coordinates: rings[0]! }
      : { type: 'MultiPolygon', coordinates: rings },
    {
      name: entry.zh,
      name_en: entry.en,
      year: entry.year,
      status: entry.status,
      programme: 'implement',
      compounds_counted: blocks.length,
      households: entry.households,
      reported_land_area_m2: entry.land_area_m2,
      ...(entry.id === 'chengnan' ? { printed_land_area_m2: 36.7 } : {}),
      reported_green_m2: entry.green_m2,
      reported_road_resurfaced_m2: entry.road_resurfaced_m2,
      reported_new_parking_stalls: entry.new_parking_stalls,
      reported_new_storm_pipe_m: entry.new_storm_pipe_m,
      storm_diameter_min_mm: entry.storm_dn_mm?.[0] ?? null,
      storm_diameter_max_mm: entry.storm_dn_mm?.[1] ?? null,
      progress_percent: null,
      start: early ? '2019-07' : null,
      finish: early ? '2019-11' : null,
      ...(works ? { works } : {}),
      ...(early ? NOTICE_2019 : {}),
      ...(entry.note ? { note: CHINESE_NOTES[entry.id], note_en: entry.note } : {}),
    },
  );
}

function groups(stalls: readonly Stall[]): Stall[][] {
  const made: Stall[][] = [];
  for (let i = 0; i < stalls.length; i += 4) made.push(stalls.slice(i, i + 4));
  return made;
}

function shuffled<T>(items: readonly T[], dice: Random): T[] {
  const made = [...items];
  for (let i = made.length - 1; i > 0; i--) {
    const j = dice.integer(0, i);
    [made[i], made[j]] = [made[j]!, made[i]!];
  }
  return made;
}

/** Illustrative, as is whom to write to: the ledger states no notice period. */
const NOTICE_2019 = { notice_start: '2019-06-10', notice_end: '2019-06-20' };

/** The ledger's notes are written in English; this is what they say. */
const CHINESE_NOTES: Readonly<Record<string, string>> = {
  wangcao: '户数：约 1500 户；资料把一、二期计为 16 个小区中的两个',
  'nanlu-huayuan': '户数：约 500 户',
  'huide-huayuan': '雨、污水管已安装；停车位基层已铺；正在安装侧石',
  zhuangcao: '计为 16 个小区中的两个；雨、污水管正在敷设',
  chengnan:
    '资料把用地面积印作“36.7 m2”；由其所列合计 682,000 m² 可知应为 367,000 m²。印刷数字与更正数字并列保留，作为台账单位笔误的实例',
};
