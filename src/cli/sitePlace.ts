import { fileURLToPath } from 'node:url';
import { isWithin, realPlace } from './folder';
import { UsageError } from './usageError';

/**
 * A site within the project would be uploaded with it, or it with the site; one within the app's build is gone with the
 * next. @throws UsageError
 */
export async function refuseInside(projects: readonly string[], out: string): Promise<void> {
  if (out === '') throw new UsageError('--out needs the name of a folder');
  const place = await realPlace(out);
  for (const project of projects) {
    if (isWithin(await realPlace(project), place)) {
      throw new UsageError(`${out}: lies inside the project (${project}); name a folder outside it`);
    }
  }
  if (isWithin(DIST, place)) {
    throw new UsageError(
      `${out}: lies inside dist, which each build of the app empties; name another folder`,
    );
  }
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
