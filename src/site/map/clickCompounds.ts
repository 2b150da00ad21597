import type { LonLat } from '../../model/units';
import type { PublicCompound } from '../../publish/publicSite';
import type { SiteMap } from './siteMap';

const PICKED = ['compounds-label', 'compounds-ground'] as const;
/** CSS pixels around the pointer: a finger is no needle. */
const REACH = 8;

/** A compound is chosen by a click or a tap, or with Enter where it lies in the middle of the map. */
export function clickCompounds(
  { map }: SiteMap,
  compounds: readonly PublicCompound[],
  select: (slug: string | null) => void,
): void {
  const slugs = new Set(compounds.map(({ slug }) => slug));
  const at = ({ x, y }: { x: number; y: number }, reach: number): string | null => {
    const layers = PICKED.filter((id) => map.getLayer(id));
    if (layers.length === 0) return null;
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const ids = map.queryRenderedFeatures(box, { layers }).map(({ properties }) => String(properties.id));
    return ids.find((id) => slugs.has(id)) ?? null;
  };
  map.on('click', ({ point }) => select(at(point, 0) ?? at(point, REACH)));
  map.on('mousemove', ({ point }) => {
    if (!map.isMoving()) map.getCanvas().style.cursor = at(point, 0) === null ? '' : 'pointer';
  });
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key === 'Escape') select(null);
    if (event.key !== 'Enter') return;
    const { lng, lat } = map.getCenter();
    select(at(map.project([lng, lat]), 0) ?? nearest([lng, lat], compounds));
  });
}

/** As the crow flies on a flat screen, which is enough to choose among what is in view. */
function nearest([lon, lat]: LonLat, compounds: readonly PublicCompound[]): string | null {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const far = ({ at }: PublicCompound) =>
    at ? Math.hypot((at[0] - lon) * shrink, at[1] - lat) : Number.POSITIVE_INFINITY;
  return [...compounds].sort((a, b) => far(a) - far(b))[0]?.slug ?? null;
}
