import { type Area, isArea } from '../geo/area';
import { mergeOverlapping } from '../geo/clipArea';
import { geodesicArea, geodesicLength } from '../geo/geodesic';
import type { LayerFeature, LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { Metres, SquareMetres } from '../model/units';
import { compareReported } from './compareReported';
import { cutter, type PreparedProject, prepare } from './contents';
import type { CompoundMeasures, MeasureProblem, PipeLength, StallMeasures } from './measures';

/** Measures every compound of a project, in the order of the layer. */
export function* measureCompounds(project: Project): Generator<CompoundMeasures> {
  const prepared = prepare(project);
  for (const compound of featuresOf(project, 'compounds')) {
    if (isArea(compound.geometry)) yield measureCompound(compound, compound.geometry, prepared);
  }
}

function measureCompound(
  compound: LayerFeature<'compounds'>,
  boundary: Area,
  prepared: PreparedProject,
): CompoundMeasures {
  const problems: MeasureProblem[] = [];
  const cut = cutter(prepared, boundary, problems);
  /** Ground covered by areas; where they overlap it is counted once, or, where that fails, said to be counted twice. */
  const coveredArea = (layer: LayerId, pieces: readonly { area: Area }[]): SquareMetres => {
    const areas = pieces.map(({ area }) => area);
    const sum = (parts: readonly Area[]) => parts.reduce((total, area) => total + geodesicArea(area), 0);
    try {
      return sum(mergeOverlapping(areas));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      problems.push({ layer, featureId: compound.properties.id, code: 'clip_failed', detail });
      return sum(areas);
    }
  };
  const buildings = cut.areas('buildings');
  const roads = cut.areas('roads');
  const pipes = cut.lengths('pipes');
  const lanes = cut.lengths('fire_lanes');
  const laneAreas = cut.areas('fire_lanes');
  for (const { feature } of laneAreas) {
    const featureId = feature.properties.id;
    problems.push({
      layer: 'fire_lanes',
      featureId,
      code: 'no_centre_line',
      detail: 'the lane is drawn as an area',
    });
  }
  const widths = [...lanes, ...laneAreas]
    .map(({ feature }) => feature.properties.width_m)
    .filter((width) => width != null);
  const measures = {
    id: compound.properties.id,
    name: compound.properties.name ?? null,
    name_en: compound.properties.name_en ?? null,
    area_m2: geodesicArea(boundary),
    perimeter_m: geodesicLength(boundary),
    building_footprint_m2: coveredArea('buildings', buildings),
    buildings: cut.inside('buildings').length,
    green_m2: coveredArea('green', cut.areas('green')),
    road_m2: coveredArea('roads', roads),
    road_resurfaced_m2: coveredArea(
      'roads',
      roads.filter(({ feature }) => feature.properties.resurfaced),
    ),
    stalls: countStalls(cut.inside('parking')),
    fire_lane_m: sumLengths(lanes),
    fire_lane_width_m: widths.length > 0 ? ([Math.min(...widths), Math.max(...widths)] as const) : null,
    pipe_m: lengthByCategory(pipes),
    pipe_by_diameter: lengthByDiameter(pipes),
    new_storm_pipe_m: sumLengths(
      pipes.filter(
        ({ feature: { properties } }) => properties.category === 'storm' && properties.status === 'new',
      ),
    ),
    nodes: countNodes(cut.inside('pipe_nodes')),
    problems,
  };
  return { ...measures, comparisons: compareReported(compound.properties, measures) };
}

type PipePiece = { feature: LayerFeature<'pipes'>; length: Metres };

function sumLengths(pieces: readonly { length: Metres }[]): Metres {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function lengthByCategory(pipes: readonly PipePiece[]): CompoundMeasures['pipe_m'] {
  const lengths: CompoundMeasures['pipe_m'] = {};
  for (const { feature, length } of pipes) {
    const { category } = feature.properties;
    lengths[category] = (lengths[category] ?? 0) + length;
  }
  return lengths;
}

function lengthByDiameter(pipes: readonly PipePiece[]): PipeLength[] {
  const lengths = new Map<string, PipeLength>();
  for (const { feature, length } of pipes) {
    const { category, diameter_mm = null } = feature.properties;
    const key = `${category} ${diameter_mm}`;
    lengths.set(key, { category, diameter_mm, length_m: (lengths.get(key)?.length_m ?? 0) + length });
  }
  return [...lengths.values()].sort(
    (a, b) => a.category.localeCompare(b.category) || (a.diameter_mm ?? 0) - (b.diameter_mm ?? 0),
  );
}

/** A polygon without a count is one stall up to this size; a larger one is an area of unknown count. */
const LARGEST_STALL_M2 = 30;

function countStalls(parking: readonly LayerFeature<'parking'>[]): StallMeasures {
  let total = 0;
  let built = 0;
  let charging = 0;
  let accessible = 0;
  let notStated = 0;
  const byKind: Record<string, number> = {};
  for (const { properties, geometry } of parking) {
    const single = properties.kind !== 'area' && geodesicArea(geometry) <= LARGEST_STALL_M2;
    const stalls = properties.stalls ?? (single ? 1 : null);
    if (stalls === null) {
      notStated++;
      continue;
    }
    total += stalls;
    if (properties.new) built += stalls;
    if (properties.charging) charging += stalls;
    if (properties.accessible) accessible += stalls;
    const kind = properties.kind ?? 'unknown';
    byKind[kind] = (byKind[kind] ?? 0) + stalls;
  }
  return { total, new: built, charging, accessible, areas_not_stated: notStated, by_kind: byKind };
}

function countNodes(nodes: readonly LayerFeature<'pipe_nodes'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { properties } of nodes) {
    const kind = properties.kind ?? 'unknown';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
