import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { type GdalJob, type GdalModule, type GdalResult, runGdal } from './gdalCore';

type Start = (config: object) => Promise<{ readonly Module: GdalModule }>;

const require = createRequire(import.meta.url);
const PACKAGE = 'gdal3.js/node.js';
let started: Promise<GdalModule> | null = null;

/** Runs in this thread: the command line has no page to keep alive. Never part of the page's bundle. */
export async function gdalInNode(job: GdalJob): Promise<GdalResult> {
  started ??= start();
  try {
    return runGdal(await started, job);
  } catch (error) {
    // After an abort the module is dead; the next job gets a fresh one.
    started = null;
    for (const path of Object.keys(require.cache))
      if (/[\\/]gdal3\.js[\\/]/.test(path)) delete require.cache[path];
    throw error;
  }
}

async function start(): Promise<GdalModule> {
  // The package takes its files relative to the working directory and leaves a `location` behind.
  const before = Object.getOwnPropertyDescriptor(globalThis, 'location');
  const init = require(PACKAGE) as Start;
  const path = relative(process.cwd(), dirname(require.resolve('gdal3.js/dist/package/gdal3.node.js')));
  const { Module } = await init({ path, logHandler: quiet, errorHandler: quiet });
  if (before === undefined) Reflect.deleteProperty(globalThis, 'location');
  else Object.defineProperty(globalThis, 'location', before);
  return Module;
}

/** What GDAL prints is asked for where it is needed. */
function quiet(): void {}
