import { toLonLat } from '../formats/crs/coordinateSystems';
import type { CrsCandidate, CrsChoice } from '../formats/crs/crsTypes';
import { type ImportChoices, ImportError, type RecognisedFile } from '../formats/importTypes';
import type { ReadFiles } from '../formats/readFiles';
import type { InputOptions } from './openInputs';
import { textTable } from './textTable';
import { UsageError } from './usageError';

/**
 * The coordinate system of each file: what a person said, else what is certain, else what was detected if that is
 * accepted. Where none of them holds, `undecided` lists what it could be and where that lands: nothing is guessed.
 */
export async function confirmCrs(
  { proposal }: ReadFiles,
  { crs: given, axes, acceptDetected }: Pick<InputOptions, 'crs' | 'axes' | 'acceptDetected'>,
  chosen: ImportChoices['crs'] = {},
): Promise<{ crs: NonNullable<ImportChoices['crs']>; undecided: UsageError | null }> {
  const order = axes === undefined || axes === 'xy' || axes === 'yx' ? axes : null;
  if (order === null) throw new UsageError(`--axes takes xy, yx, not ${axes}`);
  const named = given === undefined ? undefined : /^\d{4,6}$/.test(given) ? `EPSG:${given}` : given;
  if (named !== undefined) await assertKnown(named);
  const crs: Record<string, CrsChoice> = { ...chosen };
  const open: RecognisedFile[] = [];
  for (const file of proposal.files) {
    if (file.crs === null || file.fatal !== null) continue;
    const { certain, candidates, stated } = file.crs;
    const [first] = candidates;
    // What its format says is in degrees is in no grid, whatever was said of the files beside it.
    const isFixed = certain && stated?.from === 'format' && named !== undefined && !inDegrees(named);
    if (named !== undefined && !isFixed) {
      const known = candidates.find((candidate) => candidate.crs === named);
      crs[file.key] = { crs: named, axes: order ?? known?.axes ?? 'xy' };
    } else if (!certain && crs[file.key] === undefined) {
      const isAccepted = acceptDetected && first !== undefined && first.crs !== 'schematic';
      if (isAccepted) crs[file.key] = { crs: first.crs, axes: first.axes };
      else open.push(file);
    }
  }
  return { crs, undecided: open.length === 0 ? null : undecidedOf(open) };
}

async function assertKnown(crs: string): Promise<void> {
  try {
    await toLonLat({ crs, axes: 'xy' });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new UsageError(`--crs: ${JSON.stringify(crs)} is no coordinate system that is known`);
  }
}

function inDegrees(crs: string): boolean {
  return /^(?:gcj02|bd09|EPSG:4\d{3}|schematic)$/i.test(crs) && !isGrid(crs);
}

/** CGCS2000 grids have codes of four digits too: EPSG:4491 to 4554. */
function isGrid(crs: string): boolean {
  const code = Number(/^EPSG:(\d+)$/i.exec(crs)?.[1] ?? Number.NaN);
  return code >= 4491 && code <= 4554;
}

function undecidedOf(files: readonly RecognisedFile[]): UsageError {
  const names = files.map(({ name }) => name).join(', ');
  const isDetected = files.every(({ crs }) => crs?.candidates[0]?.crs !== 'schematic');
  const wayOut = isDetected
    ? 'name it by --crs, or --accept-detected takes the first'
    : 'name it by --crs, or take it as --crs schematic, without a place on the earth';
  const message = `${names}: the coordinate system is not certain; ${wayOut}`;
  const tables = files.map(({ name, crs }) => `${name}\n${candidateTable(crs?.candidates ?? [])}`);
  return new UsageError(message, tables.join('\n'));
}

function candidateTable(candidates: readonly CrsCandidate[]): string {
  const rows = candidates.map(({ crs, axes, name, likelihood, bounds, near }) => [
    crs,
    axes,
    likelihood,
    name,
    crs === 'schematic' ? '' : bounds.map((degrees) => degrees.toFixed(4)).join(' '),
    near === null ? '' : `${Math.round(near.distance_m / 1000)} km from ${near.en}`,
  ]);
  if (rows.length === 0) return 'nothing was recognised\n';
  return textTable([['crs', 'axes', '', 'name', 'west south east north', 'lands'], ...rows], 6);
}
