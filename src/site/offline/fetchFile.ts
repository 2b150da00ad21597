import { addressOf, release } from './release';

/** Another release lies on the server, or the file came altered. */
export class OtherRelease extends Error {
  constructor(
    path: string,
    /** What came instead. */
    readonly response: Response,
  ) {
    super(`${path} is not of this release.`);
  }
}

/**
 * A file of this release from the network, checked against its hash: what another release left on the server never gets
 * among this one's files. First from the browser's own cache, so that nothing is loaded twice.
 */
export async function fetchFile(path: string): Promise<Response> {
  const near = await fetchChecked(path, addressOf(path), 'default').catch(() => null);
  if (near) return near;
  return fetchChecked(path, addressOf(path), 'reload');
}

async function fetchChecked(path: string, address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache, credentials: 'same-origin' });
  if (!response.ok) throw new OtherRelease(path, response);
  const bytes = await response.clone().arrayBuffer();
  const wanted = release.hashes[path]!;
  if (!(await hexDigest(bytes)).startsWith(wanted)) throw new OtherRelease(path, response);
  // A navigation may not be answered by a response that was redirected.
  return response.redirected ? new Response(bytes, { headers: response.headers }) : response;
}

async function hexDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
