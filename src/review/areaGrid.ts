import { emptyBoxes, type UniformGrid, uniformGrid } from '../geo/uniformGrid';
import type { LayerId } from '../model/layer';
import type { PlaneArea } from './areas';
import { once } from './once';

/** The areas of a layer by their boxes, in the order of `model.areasOf`. */
export const buildingGrid = gridOfLayer('buildings');
export const greenGrid = gridOfLayer('green');
export const roadGrid = gridOfLayer('roads');
export const parkingGrid = gridOfLayer('parking');

export function gridOfAreas(areas: readonly { readonly area: PlaneArea }[]): UniformGrid {
  const boxes = emptyBoxes(areas.length);
  for (const [k, { area }] of areas.entries()) {
    boxes.minX[k] = area.minX;
    boxes.minY[k] = area.minY;
    boxes.maxX[k] = area.maxX;
    boxes.maxY[k] = area.maxY;
  }
  return uniformGrid(boxes);
}

function gridOfLayer(layer: LayerId) {
  return once((model) => gridOfAreas(model.areasOf(layer)));
}
