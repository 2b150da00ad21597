import { UNIT_SPACE } from '../../wording/formatters';
import type { PageContext } from './pageContext';

/** What the coordinates of a map are written in: those of GCJ-02 are shifted, and who measures must know. */
export function CoordinatesNote({ context }: { readonly context: PageContext }) {
  const { site, words, format } = context;
  const digits = site.grid_m < 0.1 ? 2 : site.grid_m < 1 ? 1 : 0;
  return (
    <p className="note coordinates" data-coordinates={site.coordinates}>
      {words.map.coordinates[site.coordinates](`${format.number(site.grid_m, digits)}${UNIT_SPACE}m`)}
    </p>
  );
}
