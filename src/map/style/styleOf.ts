import type { FeatureRef } from '../../model/featureRef';
import { projectLayers } from '../layers';
import { measureLayers } from '../layers/measure';
import { type Emphasis, emphasise } from './emphasis';
import { highlightLayers } from './highlight';
import type { Drawing, DrawnSpecification, MapLayer } from './mapLayer';
import { showing, type Visibility } from './visibility';

export type Look = {
  readonly drawing: Drawing;
  readonly visibility: Visibility;
  readonly emphasis: Emphasis;
  readonly selected: readonly FeatureRef[];
};

/** The whole style as a function of what the user has set: what is drawn, how strongly, what stands out. */
export function styleOf(look: Look): DrawnSpecification[] {
  const { drawing, visibility, emphasis } = look;
  const styled = projectLayers(drawing).map((layer) => {
    const shown: MapLayer = { ...layer, spec: showing(layer, visibility) };
    return emphasise(shown, emphasis);
  });
  return [
    ...styled,
    ...highlightLayers(drawing, look.selected, emphasis.compoundId).map(({ spec }) => spec),
    ...measureLayers(drawing),
  ];
}
