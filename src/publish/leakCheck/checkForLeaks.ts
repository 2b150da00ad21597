import { paced, type WorkOptions } from '../../formats/pacing';
import type { SiteFiles } from '../publishSite';
import type { Leak, LeakReport, Withheld } from '../withheld';
import { compileWithheld, isCertainId, type Search } from './compileWithheld';
import { readFileBytes } from './readFileBytes';
import { type Finding, scanView } from './scanView';
import { type View, viewOf } from './view';

export type LeakCheckOptions = WorkOptions & {
  /**
   * What publishing writes of a project that is made up, `blankSite`: values and names that it holds anyway are told
   * only where they cannot be a word of the programs.
   */
  readonly blank?: SiteFiles;
};

/**
 * Reads every byte of a published folder, also inside compressed and binary files, for what must not be there.
 * `expected`: what publishing writes; a file that is none of these, or has other bytes, is told too. That is the net
 * under what reading cannot see: places drawn in strokes of a picture or of an SVG with coordinates of its own, steps
 * and distances from a place that is not written with them, TopoJSON in a script that is more than keys without quotes,
 * longitudes without their latitudes (or the reverse) that have six decimals or fewer, columns of float32 and of under
 * five vertices, numbers of under six digits right behind a letter, short numbers without a name, base64 of under 32
 * letters that does not stand by itself, bytes as Python prints them (\xe5\x9f) and as dumps swap them in pairs, the
 * shapes (not the words) in MapLibre's own tiles and in those of scales over 5 m a step, up to zoom 10. null where the
 * files have just been made and nobody else has had them.
 * @throws ImportError of code `cancelled`
 */
export async function checkForLeaks(
  files: SiteFiles,
  withheld: Withheld,
  expected: SiteFiles | null,
  { blank = new Map(), onProgress, signal }: LeakCheckOptions = {},
): Promise<LeakReport> {
  const search = compileWithheld(withheld);
  const breathe = paced({ onProgress, signal });
  const total = sizeOf(files) + sizeOf(blank);
  let done = 0;
  const pace = () => breathe(() => Math.min(1, done / total));
  const excused = await excuses(withheld, search, pace);
  const inBlank = new Map<string, Leak[]>();
  for (const [path, bytes] of blank) {
    const leaks: Leak[] = [];
    await readFileBytes(path, bytes, search, { left: MOST_UNPACKED }, pace, (view, finding) => {
      if (finding.excuse && !isCertain(finding)) excused.add(finding.excuse);
      else if (finding.kind !== 'unreadable_file') leaks.push(leakOf(view, finding));
    });
    inBlank.set(path, leaks);
    done += bytes.length;
  }
  const leaks = leakList();
  for (const [path, bytes] of files) {
    if (expected) leaks.add(...strangeFile(path, bytes, expected));
    const same = blank.get(path);
    // The programs are read once; that they hold something is told all the same.
    if (same && isSame(same, bytes)) leaks.add(...(inBlank.get(path) ?? []));
    else {
      await readFileBytes(path, bytes, search, { left: MOST_UNPACKED }, pace, (view, finding) => {
        if (!finding.excuse || !excused.has(finding.excuse)) leaks.add(leakOf(view, finding));
      });
    }
    done += bytes.length;
  }
  onProgress?.(1);
  return {
    ...leaks.result(),
    files: files.size,
    bytes: sizeOf(files),
    values: withheld.values.length,
    vertices: withheld.vertices.length,
    onlyByName: withheld.values.length - search.bytes.length + excusedValues(excused),
  };
}

/** What one file may unpack to, in bytes. */
const MOST_UNPACKED = 1 << 27;

/** What texts hold that are public for a reason of their own; ids never. */
async function excuses(
  { publicTexts = [] }: Withheld,
  search: Search,
  pace: () => Promise<void> | undefined,
): Promise<Set<string>> {
  const excused = new Set<string>();
  const bytes = new TextEncoder().encode(publicTexts.join('\n'));
  const add = ({ kind, excuse }: Finding) => {
    if (kind === 'value' && excuse?.startsWith('value ')) excused.add(excuse);
  };
  await scanView(viewOf('', [], bytes), { ...search, places: [], floats: [] }, add, pace);
  return excused;
}

/** What no program holds by chance. */
function isCertain({ origin }: Finding): boolean {
  return origin !== undefined && isCertainId(origin);
}

function excusedValues(excused: ReadonlySet<string>): number {
  let count = 0;
  for (const excuse of excused) if (excuse.startsWith('value ')) count++;
  return count;
}

function leakOf({ file, within }: View, { at, kind, what, origin }: Finding): Leak {
  return { file, at, within, kind, what, ...(origin && { origin }) };
}

function strangeFile(path: string, bytes: Uint8Array, expected: SiteFiles): Leak[] {
  const known = expected.get(path);
  if (known && isSame(known, bytes)) return [];
  const kind = known ? 'changed_file' : 'unexpected_file';
  return [{ file: path, at: 0, within: [], kind, what: path }];
}

/** The same thing may be met in a file over and over, and in what is unpacked from it again: told once, the rest counted. */
function leakList() {
  const leaks: Leak[] = [];
  const met = new Set<string>();
  const perFile = new Map<string, number>();
  let untold = 0;
  return {
    add(...found: Leak[]): void {
      for (const leak of found) {
        const key = `${leak.file}\0${leak.kind}\0${leak.what}`;
        if (met.has(key)) continue;
        met.add(key);
        const count = (perFile.get(leak.file) ?? 0) + 1;
        perFile.set(leak.file, count);
        if (count > MOST_IN_FILE || leaks.length >= MOST_LEAKS) untold++;
        else leaks.push(leak);
      }
    },
    result: () => ({ leaks, untold }),
  };
}

const MOST_IN_FILE = 100;
const MOST_LEAKS = 2000;

function sizeOf(files: SiteFiles): number {
  let size = 0;
  for (const bytes of files.values()) size += bytes.length;
  return size;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
