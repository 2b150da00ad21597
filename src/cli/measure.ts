import { toCsv } from '../formats/table/csv';
import { FIGURES } from '../measure/compareReported';
import { measureCompounds } from '../measure/measureCompound';
import type { CompoundMeasures } from '../measure/measures';
import type { LayerId } from '../model/layer';
import { PIPE_CATEGORIES } from '../model/pipeCategory';
import { featuresOf, type Project } from '../model/project';
import { oneOf, readArguments } from './arguments';
import { INPUT_FLAGS, INPUT_HELP, INPUT_OPTIONS, inputOptions, openInputs } from './openInputs';
import type { Outcome } from './outcome';
import { type Cell, textTable } from './textTable';
import { UsageError } from './usageError';

/** `jingran measure`: the inspector's measures of every compound, as JSON, CSV or text. */
export async function measure(args: readonly string[]): Promise<Outcome> {
  if (args.includes('--help')) return { text: HELP, exitCode: 0 };
  const { paths, options, flags } = readArguments(args, ['format', ...INPUT_OPTIONS], INPUT_FLAGS);
  const format = oneOf('format', options.format, FORMATS);
  if (paths.length === 0) throw new UsageError('measure needs a project folder, a .zip or files');
  const { project, problems } = await openInputs(paths, inputOptions(options, flags));
  const compounds = [...measureCompounds(project)];
  if (compounds.length === 0)
    throw new UsageError('no compound boundary in the input: nothing to measure by');
  const issues = [
    ...problems,
    ...compounds.flatMap(({ id, problems: measured }) =>
      measured.map((problem) => ({ compound: id, ...problem })),
    ),
  ];
  const written = {
    json: () =>
      `${JSON.stringify({ compounds: compounds.map((compound) => record(compound, project)), issues }, null, 2)}\n`,
    csv: () => toCsv(table(compounds, project)),
    text: () => textTable(table(compounds, project), 2),
  };
  return { text: written[format](), exitCode: 0, ...remarkOn(issues.length, format) };
}

const HELP = `usage: jingran measure <project folder, .zip or files…> [options]

Measures every compound: areas, lengths of pipe, stalls, beside what the ledger reports.

  --format text|json|csv                text where not given
${INPUT_HELP}

exit code: 0 measured, 2 bad input, or a coordinate system that is not certain
`;

/** JSON carries the issues; beside the other formats one line says that there are some. */
function remarkOn(issues: number, format: string): Pick<Outcome, 'remark'> {
  if (issues === 0 || format === 'json') return {};
  return { remark: `${issues} issue${issues === 1 ? '' : 's'} on the way in; --format json lists them` };
}

const FORMATS = ['text', 'json', 'csv'] as const;

/** The ledger's claim under the ledger's own names, absent figures as null. */
const REPORTED = [...FIGURES.map(({ figure }) => figure), 'households'] as const;

function record(measures: CompoundMeasures, project: Project) {
  const properties = featuresOf(project, 'compounds').find(
    (compound) => compound.properties.id === measures.id,
  )?.properties;
  const reported = REPORTED.map((name) => [name.replace(/^reported_/, ''), properties?.[name] ?? null]);
  const { stalls, comparisons, problems: _, ...rest } = stated(measures, project);
  return {
    ...rest,
    stalls: stalls?.total ?? null,
    stalls_by_kind: stalls?.by_kind ?? null,
    new_stalls: stalls?.new ?? null,
    parking_areas_not_stated: stalls?.areas_not_stated ?? null,
    reported: Object.fromEntries(reported),
    comparisons,
  };
}

function table(compounds: readonly CompoundMeasures[], project: Project): Cell[][] {
  const categories = PIPE_CATEGORIES.filter((category) => compounds.some(({ pipe_m }) => pipe_m[category]));
  const head = ['id', 'name', ...MEASURED, 'stalls', 'fire_lane_m', ...categories.map((c) => `pipe_m.${c}`)];
  const rows = compounds.map((measures) => {
    const compound = stated(measures, project);
    const figures = [
      ...MEASURED.map((name) => compound[name]),
      compound.stalls?.total ?? null,
      compound.fire_lane_m,
      ...categories.map((category) => measures.pipe_m[category] ?? 0),
    ];
    return [
      measures.id,
      measures.name,
      ...figures.map((value) => (value === null ? null : Math.round(value * 100) / 100)),
    ];
  });
  return [head, ...rows];
}

const MEASURED = ['area_m2', 'perimeter_m', 'building_footprint_m2', 'green_m2', 'road_m2'] as const;

/** The measures with null where the project has nothing to measure by: no such layer is not zero. */
function stated(measures: CompoundMeasures, project: Project) {
  const has = (layer: LayerId) => featuresOf(project, layer).length > 0;
  const known = <T>(layer: LayerId, value: T) => (has(layer) ? value : null);
  return {
    ...measures,
    building_footprint_m2: known('buildings', measures.building_footprint_m2),
    buildings: known('buildings', measures.buildings),
    green_m2: known('green', measures.green_m2),
    road_m2: known('roads', measures.road_m2),
    road_resurfaced_m2: known('roads', measures.road_resurfaced_m2),
    stalls: known('parking', measures.stalls),
    fire_lane_m: known('fire_lanes', measures.fire_lane_m),
    pipe_m: known('pipes', measures.pipe_m),
    new_storm_pipe_m: known('pipes', measures.new_storm_pipe_m),
    nodes: known('pipe_nodes', measures.nodes),
  };
}
