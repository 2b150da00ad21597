import { ArchiveError } from './archiveError';

/**
 * Does the work of a transaction and waits for its end; any failure takes back the whole of it. What is thrown is what
 * brought the transaction down: an abort for want of room says only AbortError to the requests it takes with it.
 */
export async function settle<T>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<T>,
): Promise<T> {
  const ended = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new ArchiveError('failed', 'the transaction was aborted'),
  );
  let failure: unknown = null;
  try {
    const result = await work();
    failure = await ended;
    if (failure === null) return result;
  } catch (error) {
    abort(transaction);
    const root = await ended;
    const says = error instanceof ArchiveError || !root || (root as Partial<Error>).name === 'AbortError';
    throw says ? error : root;
  }
  throw failure;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Puts requests to a transaction. Where one cannot even be put, those before it fail with the rest, unheard. */
export async function together<T>(requests: Iterable<() => Promise<T>>): Promise<T[]> {
  const put: Promise<T>[] = [];
  try {
    for (const request of requests) put.push(request());
  } finally {
    for (const request of put) request.catch(() => {});
  }
  return Promise.all(put);
}
