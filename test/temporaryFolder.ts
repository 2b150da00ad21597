import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One folder a run for all that the tests put into the system's temporary folder; it goes with the run, failed or not. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'jingran-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
