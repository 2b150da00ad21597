import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ImportError } from '../formats/importTypes';
import type { ExportFormat, ExportOptions, Loss } from '../formats/writer';
import { LAYER_IDS } from '../model/layer';
import type { Project } from '../model/project';
import { exportFiles, exportLosses } from '../project/exportProject';
import { zipFiles } from '../project/zipFiles';
import { makeFolder } from './folder';
import { unwritable } from './unwritable';
import { UsageError } from './usageError';

/** Writes a project where the command line says, in the format that the ending says; tells what the format loses. */
export async function exportTo(
  out: string,
  project: Project,
  options: Omit<ExportOptions, 'format'>,
): Promise<readonly Loss[]> {
  const format = formatOf(out);
  if (format === 'project') await assertFolder(out);
  if (format === 'geojson') oneLayer(out, project);
  try {
    await write(out, project, { ...options, format });
    return await exportLosses(project, { ...options, format });
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw unwritable(out, error);
  }
}

const ENDINGS: readonly (readonly [ending: RegExp, format: ExportFormat])[] = [
  [/\.(?:geo)?json$/i, 'geojson'],
  [/\.gpkg$/i, 'geopackage'],
  [/\.shp(?:\.zip)?$/i, 'shapefile'],
  [/\.dxf$/i, 'dxf'],
  [/\.kml$/i, 'kml'],
  [/\.csv(?:\.zip)?$/i, 'survey_csv'],
  [/\.xlsx$/i, 'survey_xlsx'],
];

function formatOf(out: string): ExportFormat {
  return ENDINGS.find(([ending]) => ending.test(out))?.[1] ?? 'project';
}

/** What looks like a file of a format that is not written must not become a folder of that name. */
async function assertFolder(out: string): Promise<void> {
  if (!/\.[a-z][a-z\d]{1,4}$/i.test(out) || /\.zip$/i.test(out)) return;
  if ((await stat(out).catch(() => null))?.isDirectory()) return;
  throw new UsageError(`${out}: no format that is written ends so; for a folder of that name end it with /`);
}

function oneLayer(out: string, project: Project): void {
  const layers = LAYER_IDS.filter((layer) => project.layers[layer] !== undefined);
  if (layers.length <= 1) return;
  throw new UsageError(`${out}: one .geojson holds one layer, not ${layers.join(', ')}; name one by --layer`);
}

async function write(out: string, project: Project, options: ExportOptions): Promise<void> {
  const files = await exportFiles(project, options);
  const isZip = /\.zip$/i.test(out);
  if (options.format === 'project' && !isZip) {
    await makeFolder(resolve(out));
    for (const [name, bytes] of files) await writeFile(join(out, name), bytes);
    return;
  }
  await makeFolder(resolve(dirname(out)));
  const [only] = files.values();
  if (isZip) {
    await writeFile(out, await zipFiles(files));
  } else if (files.size === 1 && only !== undefined) {
    await writeFile(out, only);
  } else {
    // Several files that belong together go side by side, led by the name that was asked for.
    const base = basename(out).replace(/\.[^.]*$/, '');
    for (const [name, bytes] of files) await writeFile(join(dirname(out), `${base}-${name}`), bytes);
  }
}
