import { strToU8 } from 'fflate';
import { coordinateSystem, fromLonLat } from '../formats/crs/coordinateSystems';
import type { WorkOptions } from '../formats/pacing';
import type { ExportOptions, Loss } from '../formats/writer';
import { WRITERS } from '../formats/writers';
import { LAYER_IDS, type LayerId } from '../model/layer';
import type { Project } from '../model/project';
import { writeProject } from './writeProject';
import { zipFiles } from './zipFiles';

export type Exported = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The project in a format of others, in the coordinate system of choice: one file, or a .zip where the format takes
 * several. @throws ImportError of code `no_crs` where the system is none that is known.
 */
export async function exportProject(
  project: Project,
  options: ExportOptions,
  work: WorkOptions = {},
): Promise<Exported> {
  const files = await exportFiles(project, options, work);
  const [only, ...rest] = files;
  const { id } = project.file;
  if (only !== undefined && rest.length === 0) return { name: only[0], bytes: only[1] };
  return { name: `${id}-${ENDINGS[options.format]}.zip`, bytes: await zipFiles(files, work) };
}

/** The files of a format, bytes by name. */
export async function exportFiles(
  project: Project,
  options: ExportOptions,
  work: WorkOptions = {},
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const { format, crs } = options;
  if (format === 'project') {
    return new Map([...writeProject(project)].map(([name, text]) => [name, strToU8(text)]));
  }
  const [{ write }, system, place] = await Promise.all([
    WRITERS[format](),
    coordinateSystem(crs),
    fromLonLat(crs),
  ]);
  return write(project, {
    ...options,
    ...work,
    layers: chosenLayers(project, options),
    fromLonLat: place,
    prj: system.prj,
    crsName: system.name,
  });
}

/** What the format cannot hold of this project; nothing for a project folder, which holds all. */
export async function exportLosses(project: Project, options: ExportOptions): Promise<readonly Loss[]> {
  if (options.format === 'project') return [];
  const { lossesOf } = await WRITERS[options.format]();
  return lossesOf(project, { layers: chosenLayers(project, options), encoding: options.encoding });
}

function chosenLayers(project: Project, { layers }: ExportOptions): LayerId[] {
  return LAYER_IDS.filter(
    (layer) => project.layers[layer] !== undefined && (layers?.includes(layer) ?? true),
  );
}

/** How the zip of a format is called. */
const ENDINGS = {
  project: 'project',
  geojson: 'geojson',
  geopackage: 'gpkg',
  shapefile: 'shp',
  dxf: 'dxf',
  kml: 'kml',
  survey_csv: 'csv',
  survey_xlsx: 'xlsx',
} as const;
