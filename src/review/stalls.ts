import type { PlaneArea } from './areas';
import { once } from './once';
import { RECTANGULAR, type Rectangle, smallestRectangle } from './rectangle';
import type { AreaFeature } from './reviewModel';

/** One stall, drawn as a rectangle. */
export type Stall = {
  readonly id: string;
  readonly feature: AreaFeature<'parking'>['feature'];
  readonly area: PlaneArea;
  readonly rectangle: Rectangle;
};

/** A polygon larger than this without a count is an area of stalls. */
const LARGEST_STALL_M2 = 30;

/** Single stalls; areas that hold several, and stalls of another shape, are told apart. */
export const stallsOf = once((model) => {
  const single: Stall[] = [];
  const areas: AreaFeature<'parking'>[] = [];
  const odd: AreaFeature<'parking'>[] = [];
  for (const parking of model.areasOf('parking')) {
    const { id, feature, area } = parking;
    const { kind, stalls } = feature.properties;
    const rectangle = smallestRectangle(area);
    const surface = rectangle ? rectangle.length * rectangle.width * rectangle.fill : 0;
    if (kind === 'area' || (stalls ?? 1) !== 1 || surface > LARGEST_STALL_M2) areas.push(parking);
    else if (rectangle === null || rectangle.fill < RECTANGULAR || area.parts.length > 1) odd.push(parking);
    else single.push({ id, feature, area, rectangle });
  }
  return { single, areas, odd };
});
