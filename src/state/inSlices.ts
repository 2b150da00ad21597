/** The longest that a slice of work keeps a click or a frame waiting. */
const SLICE_MS = 8;

/**
 * Runs a job in slices, the first of them at once, so that a small job is done on return and a large one does not
 * hold up the page. The function that comes back ends it.
 */
export function inSlices<T>(job: Iterator<void, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = job.next();
      if (step.done) return done(step.value);
    } while (performance.now() < until);
    timer = setTimeout(work);
  };
  work();
  return () => clearTimeout(timer);
}
