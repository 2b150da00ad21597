import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** More than the largest city network met so far, and what a tab can still hold. */
const MAX_FEATURES = 2_000_000;
const MAX_VERTICES = 20_000_000;

/** Counts what a source brings, so that a small hostile file cannot become a large one in memory. */
type SourceBudget = {
  /** @throws ImportError of code `too_large` */
  feature(): void;
  vertices(count: number): void;
};

export function sourceBudget(
  file: string,
  limits = { features: MAX_FEATURES, vertices: MAX_VERTICES },
): SourceBudget {
  let features = 0;
  let vertices = 0;
  const fail = (detail: string) => new ImportError(refusedFile(file, 'too_large', detail));
  return {
    feature() {
      features += 1;
      if (features > limits.features) throw fail(`> ${limits.features} features`);
    },
    vertices(count) {
      vertices += count;
      if (vertices > limits.vertices) throw fail(`> ${limits.vertices} vertices`);
    },
  };
}
