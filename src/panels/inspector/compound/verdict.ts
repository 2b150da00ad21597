import { type Comparison, MEASURED_FROM } from '../../../measure/measures';
import type { LayerId } from '../../../model/layer';

/** cannot_tell: the project lacks the layer, so the measured zero is no measure. */
export type ComparisonVerdict = 'agrees' | 'differs' | 'cannot_tell';

export function comparisonVerdict(
  { figure, measured, flagged }: Pick<Comparison, 'figure' | 'measured' | 'flagged'>,
  hasLayer: (layer: LayerId) => boolean,
): ComparisonVerdict {
  if (measured === 0 && !hasLayer(MEASURED_FROM[figure])) return 'cannot_tell';
  return flagged ? 'differs' : 'agrees';
}
