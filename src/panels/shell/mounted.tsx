/** The parts that other folders make, under one roof; replaced one by one as they come. */
export { Inspector } from '../inspector/Inspector';

export function MapView(_: { children?: React.ReactNode }) {
  return null;
}
export function LayersPanel() {
  return null;
}
export function ImportDialog() {
  return null;
}
export function DropTarget() {
  return null;
}
export function UndergroundScene() {
  return null;
}
