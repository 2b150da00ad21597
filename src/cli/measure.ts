import { toCsv } from '../formats/csv';
import { FIGURES } from '../measure/compareReported';
import { measureCompounds } from '../measure/measureCompound';
import type { CompoundMeasures } from '../measure/measures';
import { PIPE_CATEGORIES } from '../model/pipeCategory';
import { featuresOf, type Project } from '../model/project';
import { openInputs } from './openInputs';
import { UsageError } from './usageError';

/** `jingran measure`: the inspector's measures of every compound, as JSON, CSV or text. */
export async function measure(args: readonly string[]): Promise<string> {
  const { format, paths } = parseArguments(args);
  const { project, problems } = await openInputs(paths);
  const compounds = [...measureCompounds(project)];
  if (format === 'csv') return toCsv(table(compounds));
  if (format === 'text') return textTable(table(compounds));
  const issues = [
    ...problems,
    ...compounds.flatMap(({ id, problems: measured }) =>
      measured.map((problem) => ({ compound: id, ...problem })),
    ),
  ];
  return `${JSON.stringify({ compounds: compounds.map((compound) => record(compound, project)), issues }, null, 2)}\n`;
}

const FORMATS = ['json', 'csv', 'text'] as const;
type Format = (typeof FORMATS)[number];

function parseArguments(args: readonly string[]): { format: Format; paths: string[] } {
  const paths: string[] = [];
  let format: Format = 'text';
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    const [name, inline] = argument.split('=', 2);
    if (name === '--format') {
      const value = inline ?? args[++i];
      if (!FORMATS.includes(value as Format)) {
        throw new UsageError(`--format takes ${FORMATS.join(', ')}, not ${value ?? 'nothing'}`);
      }
      format = value as Format;
    } else if (argument.startsWith('--')) {
      throw new UsageError(`unknown option ${argument}`);
    } else {
      paths.push(argument);
    }
  }
  if (paths.length === 0) throw new UsageError('measure needs a project folder, a .zip or GeoJSON files');
  return { format, paths };
}

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

type Cell = string | number | null;

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

function textTable(rows: readonly Cell[][]): string {
  const text = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const widths = text[0]!.map((_, column) => Math.max(...text.map((row) => displayWidth(row[column]!))));
  const lines = text.map((row) =>
    row
      .map((value, column) => {
        const space = ' '.repeat(widths[column]! - displayWidth(value));
        return column < 2 ? value + space : space + value;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Chinese characters take two columns in a terminal. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0);
}
