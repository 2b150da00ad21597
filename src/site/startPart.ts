/** Runs one part of the page; one that fails is named in the console and leaves the others as they are. */
export function startPart(name: string, start: () => unknown): void {
  const failed = (error: unknown) => console.error(`${name}:`, error);
  try {
    Promise.resolve(start()).catch(failed);
  } catch (error) {
    failed(error);
  }
}

/** When the page has nothing more pressing to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1500 });
  else setTimeout(run, 200);
}
