import { ImportError } from '../importTypes';
import { throwIfCancelled, type WorkOptions } from '../pacing';
import { refusedFile } from '../rawFeature';
import type { GdalJob, GdalLayer, GdalResult } from './gdalCore';

const LIMIT_MS = 60_000;

/**
 * Has GDAL read files, in a worker of its own in a page and inline in Node.
 *
 * @throws ImportError of code `bad_file` where GDAL cannot read them, `too_large` where it takes over a minute, `cancelled`
 */
export async function gdalRun(
  job: GdalJob,
  file: string,
  { signal }: Pick<WorkOptions, 'signal'>,
): Promise<readonly GdalLayer[]> {
  throwIfCancelled(signal);
  const result = await run(job, file, signal);
  throwIfCancelled(signal);
  if ('layers' in result) return result.layers;
  throw new ImportError(
    refusedFile(file, 'bad_file', `GDAL: ${result.fault}`.replaceAll('/job/', '').slice(0, 200)),
  );
}

async function run(job: GdalJob, file: string, signal: AbortSignal | undefined): Promise<GdalResult> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LIMIT_MS);
  try {
    if (typeof Worker === 'undefined') return await (await nodeHost()).gdalInNode(job);
    const { gdalInPage } = await import('./gdalInPage');
    return await gdalInPage(job, signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]));
  } catch (error) {
    throwIfCancelled(signal);
    if (late.signal.aborted) throw new ImportError(refusedFile(file, 'too_large', `> ${LIMIT_MS / 1000} s`));
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** By a name that a bundler does not follow: it is of no use in a page. */
function nodeHost(): Promise<typeof import('./gdalInNode')> {
  const name = './gdalInNode.ts';
  return import(/* @vite-ignore */ name);
}
