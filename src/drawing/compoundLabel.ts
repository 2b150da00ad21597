import type { LayerFeature } from '../model/layer';
import { type Drawn, drawn } from './drawn';
import { labelPoint } from './labelPoint';
import { styleProperties } from './styleProperties';

/** One point a compound, well inside it, to carry its name and status. */
export function compoundLabel(compound: LayerFeature<'compounds'>): Drawn | null {
  const at = compound.geometry && labelPoint(compound.geometry);
  if (!at) return null;
  return drawn(compound, () => compound.properties.id, styleProperties('compounds', compound.properties), {
    type: 'Point',
    coordinates: [at[0], at[1]],
  });
}
