import { strToU8 } from 'fflate';
import { coordinateSystem, fromLonLat, knownCrs } from '../formats/crs/coordinateSystems';
import { ImportError } from '../formats/importTypes';
import { throwIfCancelled, type WorkOptions } from '../formats/pacing';
import { refusedFile } from '../formats/rawFeature';
import type { ExportOptions, Loss } from '../formats/writer';
import { WRITERS } from '../formats/writers';
import { LAYER_IDS, type LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { writeProject } from './writeProject';
import { zipFiles } from './zipFiles';

export type Exported = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The project in a format of others, in the coordinate system of choice: one file, or a .zip where the format takes
 * several. @throws ImportError as `exportFiles` does
 */
export async function exportProject(
  project: Project,
  options: ExportOptions,
  work: WorkOptions = {},
): Promise<Exported> {
  const { signal, onProgress } = work;
  const part = (from: number, to: number): WorkOptions => ({
    signal,
    onProgress: (fraction) => onProgress?.(from + (to - from) * fraction),
  });
  const files = await exportFiles(project, options, part(0, WRITTEN));
  throwIfCancelled(signal);
  const [only, ...rest] = files;
  const isOne = only !== undefined && rest.length === 0 && options.format !== 'project';
  const { id } = project.file;
  if (isOne) return { name: only[0].replace(/^project(?=\.)/, id), bytes: only[1] };
  const bytes = await zipFiles(files, part(WRITTEN, 1));
  return { name: `${id}${ENDINGS[options.format]}.zip`, bytes };
}

/**
 * The files of a format, bytes by name.
 * @throws ImportError of code `no_crs` where the system is none that is known, has no place for what is written, or is
 * none that the format can be in; of code `empty_file` where there is nothing to write.
 */
export async function exportFiles(
  project: Project,
  options: ExportOptions,
  work: WorkOptions = {},
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const { format, crs } = options;
  if (format === 'project') {
    return new Map([...writeProject(project)].map(([name, text]) => [name, strToU8(text)]));
  }
  const [{ write }, { id, name, prj }, { kind }, place] = await Promise.all([
    WRITERS[format](),
    coordinateSystem(crs),
    knownCrs(crs),
    fromLonLat(crs),
  ]);
  if (kind === 'schematic' || (kind === 'projected' && format === 'kml')) throw noPlace(`${format}: ${name}`);
  const layers = chosenLayers(project, options);
  if (!layers.some((layer) => featuresOf(project, layer).length > 0)) throw nothing(project, format);
  const files = await write(project, {
    ...options,
    ...work,
    crs: id,
    layers,
    fromLonLat: (lon, lat) => {
      const at = place(lon, lat);
      if (!Number.isFinite(at[0]) || !Number.isFinite(at[1])) throw noPlace(`${name}: ${lon}, ${lat}`);
      return at;
    },
    prj,
    crsName: name,
  });
  if (files.size === 0) throw nothing(project, format);
  return files;
}

function nothing(project: Project, format: ExportOptions['format']): ImportError {
  return new ImportError(refusedFile(project.file.id, 'empty_file', format));
}

function noPlace(detail: string): ImportError {
  return new ImportError(refusedFile('', 'no_crs', detail));
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

/** How much of the work is done when the files are written and not yet packed. */
const WRITTEN = 0.8;

/** How the zip of a format is called, after the project's id. */
const ENDINGS = {
  project: '.jingran',
  geojson: '-geojson',
  geopackage: '-gpkg',
  shapefile: '-shp',
  dxf: '-dxf',
  kml: '-kml',
  survey_csv: '-csv',
  survey_xlsx: '-xlsx',
} as const;
