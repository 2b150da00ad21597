import { readGeoJson } from '../../src/formats/geojson/readGeoJson';
import { type ImportChoices, ImportError, type ImportProposal } from '../../src/formats/importTypes';
import type { Reader, Source } from '../../src/formats/reader';
import { READERS } from '../../src/formats/readers';
import { readFiles } from '../../src/formats/readFiles';
import { takeFiles } from '../../src/formats/takeFiles';
import { LAYER_IDS } from '../../src/model/layer';
import { featuresOf } from '../../src/model/project';
import type { Files } from './mutateFiles';

/** What came of some files: how many features were taken, or the code of what refused them all. */
export type Outcome =
  | { readonly taken: number }
  | { readonly refused: string }
  /** What must never be. */
  | { readonly fault: string };

/**
 * Does what the page does with dropped files: reads them, and takes what is proposed, each in the first system that is
 * proposed. A fault is anything thrown that is no ImportError, in a reader too, and a result that is none.
 */
export async function openFiles(files: Files): Promise<Outcome> {
  const faults: string[] = [];
  const release = watchReaders(faults);
  try {
    const dropped = [...files].map(([name, bytes]) => new File([bytes.slice()], name));
    const { inputs, proposal } = await readFiles(dropped, { onProgress: fractionsTo(faults) });
    for (const { source } of inputs) if (source !== null) await readGeoJsonAlone(source, faults);
    const first = proposal.files.find(({ fatal }) => fatal !== null)?.fatal?.code ?? 'nothing';
    const { project, report } = await takeFiles(inputs, choicesFor(proposal), null, {
      onProgress: fractionsTo(faults),
    });
    const features = LAYER_IDS.flatMap((layer) => featuresOf(project, layer) as readonly object[]);
    for (const feature of features) checkFeature(feature, faults);
    // What goes from the worker to the page.
    structuredClone([project, report, proposal]);
    if (features.length !== report.taken) faults.push(`${features.length} ≠ ${report.taken} taken`);
    if (faults.length > 0) return { fault: faults[0]! };
    return features.length > 0 ? { taken: features.length } : { refused: first };
  } catch (error) {
    if (!(error instanceof ImportError)) return { fault: stackOf(error) };
    return faults.length > 0 ? { fault: faults[0]! } : { refused: error.problem.code };
  } finally {
    release();
    const foreign = Object.keys(Object.prototype);
    if (foreign.length > 0) faults.push(`Object.prototype.${foreign[0]}`);
  }
}

function choicesFor({ files }: ImportProposal): ImportChoices {
  const crs = files.flatMap((file) => {
    const [first] = file.crs?.candidates ?? [];
    return first === undefined ? [] : [[file.key, { crs: first.crs, axes: first.axes }] as const];
  });
  return { mode: 'replace', layers: {}, crs: Object.fromEntries(crs) };
}

/** The pipeline turns whatever a reader throws into a typed error; here it is told. */
function watchReaders(faults: string[]): () => void {
  const whole = { ...READERS };
  const watched = Object.entries(whole).map(([format, load]) => [
    format,
    async (): Promise<Reader> => {
      const reader = await load();
      return (source, options) => told(() => reader(source, options), format, faults);
    },
  ]);
  Object.assign(READERS, Object.fromEntries(watched));
  return () => void Object.assign(READERS, whole);
}

async function readGeoJsonAlone(source: Source, faults: string[]): Promise<void> {
  if (source.format !== 'geojson' && source.format !== 'ndjson') return;
  await told(() => readGeoJson(source, {}), source.format, faults).catch(() => {});
}

async function told<T>(read: () => Promise<T>, format: string, faults: string[]): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ImportError)) faults.push(`${format}: ${stackOf(error)}`);
    throw error;
  }
}

/** Positions on the earth in finite numbers, and nothing that JSON cannot hold. */
function checkFeature(feature: object, faults: string[]): void {
  const { geometry } = feature as { geometry: { coordinates: unknown } };
  const walk = (nested: unknown): boolean => {
    if (!Array.isArray(nested)) return false;
    if (Array.isArray(nested[0])) return nested.every(walk);
    const [lon, lat] = nested as number[];
    return nested.every(Number.isFinite) && Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90;
  };
  if (!walk(geometry.coordinates)) faults.push(`taken: ${JSON.stringify(geometry).slice(0, 200)}`);
  if (Object.getPrototypeOf(feature) !== Object.prototype) faults.push('taken: another prototype');
  JSON.stringify(feature);
}

function fractionsTo(faults: string[]): (fraction: number) => void {
  return (fraction) => {
    if (!(fraction >= 0 && fraction <= 1)) faults.push(`progress ${fraction}`);
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error);
}
