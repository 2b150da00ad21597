import { createRequire } from 'node:module';
import type { Feature } from 'geojson';
import { type GdalJob, type GdalModule, runGdal } from '../../src/formats/gdal/gdalCore';

const require = createRequire(import.meta.url);

type Gdal = {
  readonly Module: GdalModule;
  open(path: string): Promise<{ datasets: readonly object[] }>;
  ogr2ogr(
    dataset: object,
    options: readonly string[],
    name: string,
  ): Promise<{ all: readonly { local: string }[] }>;
  close(dataset: object): Promise<void>;
};

/** GDAL as the outside judge of what we read and write. */
async function gdal(): Promise<Gdal> {
  const init = require('gdal3.js/node.js') as (config: object) => Promise<Gdal>;
  const quiet = () => {};
  const path = 'node_modules/gdal3.js/dist/package';
  const started = await init({ path, logHandler: quiet, errorHandler: quiet });
  Reflect.deleteProperty(globalThis, 'location');
  return started;
}

/** Its start takes seconds on a busy machine: to be awaited before the tests. */
export async function startGdal(): Promise<void> {
  await gdal();
}

/** The first file is opened. @throws where GDAL cannot read it */
export async function oracleRead(driver: string, files: ReadonlyMap<string, Uint8Array>) {
  const { Module } = await gdal();
  const job = { driver, files: [...files].map(([name, bytes]) => ({ name, bytes })), openOptions: [] };
  const result = runGdal(Module, job as unknown as GdalJob);
  if ('fault' in result) throw new Error(result.fault);
  return result.layers.map(({ collection, ...layer }) => ({
    ...layer,
    features: (JSON.parse(new TextDecoder().decode(collection)) as { features: Feature[] }).features,
  }));
}

/** GeoJSON written by GDAL in another format: the bytes of each file by its name. */
export async function oracleWrite(
  driver: string,
  features: readonly Feature[],
  name: string,
  options: readonly string[] = [],
): Promise<Map<string, Uint8Array>> {
  const started = await gdal();
  const { FS } = started.Module;
  const path = '/input/oracle.geojson';
  FS.writeFile(path, new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })));
  const { datasets } = await started.open(path);
  await started.ogr2ogr(datasets[0]!, ['-f', driver, ...options], name);
  await started.close(datasets[0]!);
  const files = new Map<string, Uint8Array>();
  for (const file of FS.readdir('/output').filter((each) => each.startsWith(`${name}.`))) {
    files.set(file, FS.readFile(`/output/${file}`).slice());
    FS.unlink(`/output/${file}`);
  }
  FS.unlink(path);
  return files;
}
