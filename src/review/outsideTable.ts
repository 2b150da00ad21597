import { horizontalClasses } from '../standards/lineClass';
import { once } from './once';
import type { ReviewPipe } from './pipes';

/** Buried pipes of a kind that Table 4.1.9 does not have: nothing can be said of their distances. */
export const outsideTable = once(
  ({ pipes }): ReadonlySet<ReviewPipe> =>
    new Set(
      pipes.filter(
        ({ buried, properties }) => buried && horizontalClasses(properties).kind === 'unclassifiable',
      ),
    ),
);
