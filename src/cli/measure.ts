import { toCsv } from '../formats/csv';
import { FIGURES } from '../measure/compareReported';
import { measureCompounds } from '../measure/measureCompound';
import type { CompoundMeasures } from '../measure/measures';
import { PIPE_CATEGORIES } from '../model/pipeCategory';
import { featuresOf, type Project } from '../model/project';
import { oneOf, readArguments } from './arguments';
import { openInputs } from './openInputs';
import type { Outcome } from './outcome';
import { type Cell, textTable } from './textTable';
import { UsageError } from './usageError';

/** `jingran measure`: the inspector's measures of every compound, as JSON, CSV or text. */
export async function measure(args: readonly string[]): Promise<Outcome> {
  const { paths, options } = readArguments(args, ['format']);
  const format = oneOf('format', options.format, FORMATS);
  if (paths.length === 0) throw new UsageError('measure needs a project folder, a .zip or GeoJSON files');
  const { project, problems } = await openInputs(paths);
  const compounds = [...measureCompounds(project)];
  if (format === 'csv') return done(toCsv(table(compounds)));
  if (format === 'text') return done(textTable(table(compounds), 2));
  const issues = [
    ...problems,
    ...compounds.flatMap(({ id, problems: measured }) =>
      measured.map((problem) => ({ compound: id, ...problem })),
    ),
  ];
  return done(
    `${JSON.stringify({ compounds: compounds.map((compound) => record(compound, project)), issues }, null, 2)}\n`,
  );
}

function done(text: string): Outcome {
  return { text, exitCode: 0 };
}

const FORMATS = ['text', 'json', 'csv'] as const;

/** The ledger's claim under the ledger's own names, absent figures as null. */
const REPORTED = [...FIGURES.map(({ figure }) => figure), 'households'] as const;

function record({ comparisons, problems: _, ...measures }: CompoundMeasures, project: Project) {
  const properties = featuresOf(project, 'compounds').find(
    (compound) => compound.properties.id === measures.id,
  )?.properties;
  const reported = REPORTED.map((name) => [name.replace(/^reported_/, ''), properties?.[name] ?? null]);
  const { stalls, ...rest } = measures;
  return {
    ...rest,
    stalls: stalls.total,
    stalls_by_kind: stalls.by_kind,
    new_stalls: stalls.new,
    parking_areas_not_stated: stalls.areas_not_stated,
    reported: Object.fromEntries(reported),
    comparisons,
  };
}

function table(compounds: readonly CompoundMeasures[]): Cell[][] {
  const categories = PIPE_CATEGORIES.filter((category) => compounds.some(({ pipe_m }) => pipe_m[category]));
  const head = [
    'id',
    'name',
    'area_m2',
    'perimeter_m',
    'building_footprint_m2',
    'green_m2',
    'road_m2',
    'stalls',
    'fire_lane_m',
    ...categories.map((category) => `pipe_m.${category}`),
  ];
  const rows = compounds.map((compound) => [
    compound.id,
    compound.name,
    ...[
      compound.area_m2,
      compound.perimeter_m,
      compound.building_footprint_m2,
      compound.green_m2,
      compound.road_m2,
      compound.stalls.total,
      compound.fire_lane_m,
      ...categories.map((category) => compound.pipe_m[category] ?? 0),
    ].map((value) => Math.round(value * 100) / 100),
  ]);
  return [head, ...rows];
}
