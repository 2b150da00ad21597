import { writeFile } from 'node:fs/promises';
import type { FileReport, ImportChoices, ImportReport } from '../formats/importTypes';
import type { ReadFiles } from '../formats/readFiles';
import { mappingFor } from '../formats/recognise/mappingFor';
import { isLayerId, LAYER_IDS, type LayerId, takesFamily } from '../model/layer';
import { oneOf, readArguments } from './arguments';
import { byProfile, readProfile } from './byProfile';
import { reportJson } from './convertReport';
import { exportTo } from './exportTo';
import { INPUT_FLAGS, INPUT_HELP, INPUT_OPTIONS, inputOptions, openInputs } from './openInputs';
import type { Outcome } from './outcome';
import { textTable } from './textTable';
import { UsageError } from './usageError';

/** `jingran convert`: files of any format into a project or another format. Never guesses a coordinate system. */
export async function convert(args: readonly string[]): Promise<Outcome> {
  if (args.includes('--help')) return { text: HELP, exitCode: 0 };
  const { paths, options, flags } = readArguments(
    args,
    [...INPUT_OPTIONS, 'layer', 'profile', 'out', 'report', 'out-crs', 'encoding', 'language'],
    [...INPUT_FLAGS, 'leave-outliers'],
  );
  if (paths.length === 0) throw new UsageError('convert needs files');
  if (options.out === undefined) throw new UsageError('convert needs --out: a folder or a file');
  const layer = options.layer === undefined ? null : layerNamed(options.layer);
  const encoding = oneOf('encoding', options.encoding, ['utf-8', 'gbk'] as const);
  const language = oneOf('language', options.language, ['zh', 'en'] as const);
  const profile = options.profile === undefined ? null : await readProfile(options.profile);
  const { project, report } = await openInputs(paths, {
    ...inputOptions(options, flags),
    choose: async (first) => {
      const { read, choices } =
        profile === null ? { read: first, choices: {} } : await byProfile(first, profile);
      const into = layer === null ? {} : intoLayer(read, layer);
      const left = flags.has('leave-outliers') ? { leaveOutliers: allFiles(read) } : {};
      return { read, choices: { ...choices, ...into, ...left } };
    },
    onReport: async (told) => {
      if (options.report !== undefined) await save(options.report, reportJson(told));
    },
  });
  const losses = await exportTo(options.out, project, {
    crs: options['out-crs'] ?? 'EPSG:4326',
    layers: null,
    encoding,
    language,
  });
  const remarks = [
    ...report.files.flatMap(placedAs),
    ...(report.refused > 0 ? [`${report.refused} refused; --report lists them`] : []),
    ...losses.map(({ code, detail, count }) => `${code} × ${count}${detail === '' ? '' : `: ${detail}`}`),
  ];
  return {
    text: textTable(table(report), 3),
    exitCode: 0,
    ...(remarks.length > 0 ? { remark: remarks.join('; ') } : {}),
  };
}

const HELP = `usage: jingran convert <files or folder…> --out <folder or file> [options]

Reads drawings (DXF), shapefiles, GeoPackage, KML, GeoJSON, MapInfo, FlatGeobuf, GML, OpenStreetMap, tables,
pipeline surveys, EPANET and SWMM networks, and writes a project or one file.

  --out FOLDER or FILE                  a project folder; a project as .zip; one layer as .geojson; else by the
                                        ending: .gpkg, .shp.zip, .dxf, .kml, .csv or .xlsx (survey tables)
${INPUT_HELP}
  --layer ${'LAYER'}                         everything that fits goes into this layer, the rest is left out
  --profile FILE                        mapping, layers and coordinate system as saved from the import dialog
  --leave-outliers                      leaves out the few features that lie absurdly far from all others
  --report FILE                         what became of each file, layer and feature, as JSON
  --out-crs CRS                         coordinate system of what is written; longitude and latitude where not given
  --encoding utf-8|gbk                  of the texts in a shapefile or CSV
  --language zh|en                      of titles in survey tables

layers: ${LAYER_IDS.join(', ')}
exit code: 0 written, 2 bad input, or a coordinate system that is not certain (the candidates are printed)
`;

function layerNamed(name: string): LayerId {
  if (!isLayerId(name)) throw new UsageError(`--layer takes ${LAYER_IDS.join(', ')}, not ${name}`);
  return name;
}

/** Every part that the layer takes, mapped to its fields; the others are left out. */
function intoLayer({ proposal, inputs }: ReadFiles, layer: LayerId): Partial<ImportChoices> {
  const parts = proposal.files.flatMap((file) => file.parts);
  const fitting = parts.filter(({ family }) => takesFamily(layer, family));
  const mapped = fitting.map(({ key }) => [key, mappingFor(inputs, key, layer)] as const);
  return {
    layers: Object.fromEntries(
      parts.map(({ key, family }) => [key, takesFamily(layer, family) ? layer : 'skip']),
    ),
    mapping: Object.fromEntries(mapped.map(([key, { mapping }]) => [key, mapping])),
    set: Object.fromEntries(mapped.map(([key, { set }]) => [key, set])),
  };
}

function allFiles({ proposal }: ReadFiles): Record<string, boolean> {
  return Object.fromEntries(proposal.files.map(({ key }) => [key, true]));
}

/** The system that a file was taken in, and why. */
function placedAs({ name, crs }: FileReport): string[] {
  if (!crs?.used) return [];
  const { used, why, candidates } = crs;
  const known = candidates.find((candidate) => candidate.crs === used.crs && candidate.axes === used.axes);
  const shown = used.crs.length > 40 ? (known?.name ?? `${used.crs.slice(0, 40)}…`) : used.crs;
  return [`${name}: ${shown}${used.axes === 'yx' ? ' yx' : ''} (${why.join(', ')})`];
}

function table({ files }: ImportReport): (string | number | null)[][] {
  const rows = files.flatMap(({ name, layers, problems }: FileReport) => {
    if (layers.length === 0) return problems.length > 0 ? [[name, null, problems[0]!.code, 0, 0, 0, 0]] : [];
    return layers.map((row) => [name, row.name, row.target, row.read, row.taken, row.changed, row.refused]);
  });
  return [['file', 'layer', 'into', 'read', 'taken', 'changed', 'refused'], ...rows];
}

async function save(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: Error) => {
    throw new UsageError(`${path}: cannot be written (${error.message})`);
  });
}
