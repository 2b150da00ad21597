import { readGeoJson } from './geojson/readGeoJson';
import { type FileFormat, ImportError } from './importTypes';
import { LIMITS } from './limits';
import { type paced, throwIfCancelled } from './pacing';
import { refusedFile } from './rawFeature';
import type { ReadOptions, ReadSource, Source } from './reader';
import { READERS } from './readers';

type ReadAs = ReadSource & { readonly format: FileFormat };

/** Reads a source by the reader of its format, within the limits. @throws ImportError, and nothing else. */
export async function readSource(
  source: Source,
  options: ReadOptions,
  breathe: ReturnType<typeof paced>,
): Promise<ReadAs> {
  const read = await typed(source.name, () => readAs(source, options));
  throwIfCancelled(options.signal);
  await withinLimits(read, source.name, breathe);
  return read;
}

async function readAs(source: Source, options: ReadOptions): Promise<ReadAs> {
  const { format } = source;
  if (format === 'geojson' || format === 'ndjson') {
    try {
      return await readGeoJson(source, options);
    } catch (error) {
      if (!isTopology(error)) throw error;
      return readAs({ ...source, format: 'topojson' }, options);
    }
  }
  if (!isForeign(format)) throw new Error(`${format} is read with its project`);
  const reader = await READERS[format]();
  return { ...(await reader(source, options)), format };
}

function isForeign(format: FileFormat): format is keyof typeof READERS {
  return Object.hasOwn(READERS, format);
}

function isTopology(error: unknown): boolean {
  return error instanceof ImportError && error.problem.detail === 'type = "Topology"';
}

/** A reader that meets what it was not made for must not take the other files with it. */
async function typed<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    // Out of memory, and a text or array longer than the engine can hold.
    const code = error instanceof RangeError ? 'too_large' : 'bad_file';
    throw new ImportError(refusedFile(name, code, message.slice(0, 200)));
  }
}

/** @throws ImportError of code `too_large`. */
async function withinLimits(
  { features }: ReadAs,
  name: string,
  breathe: ReturnType<typeof paced>,
): Promise<void> {
  const refuse = (detail: string) => new ImportError(refusedFile(name, 'too_large', detail));
  if (features.length > LIMITS.features) throw refuse(`${features.length} > ${LIMITS.features}`);
  let vertices = 0;
  for (const { value } of features) {
    await breathe(() => 1);
    vertices += countVertices(value);
    if (vertices > LIMITS.vertices) throw refuse(`> ${LIMITS.vertices} × [x, y]`);
  }
}

function countVertices(value: unknown): number {
  const geometry = (value as { geometry?: unknown } | null)?.geometry ?? value;
  return countNested((geometry as { coordinates?: unknown } | null)?.coordinates, 4);
}

function countNested(nested: unknown, depth: number): number {
  if (!Array.isArray(nested)) return 0;
  if (depth === 0 || !Array.isArray(nested[0])) return 1;
  let sum = 0;
  for (const inner of nested) sum += countNested(inner, depth - 1);
  return sum;
}
