/** The parts that other folders make, under one roof. */
export { MapView } from '../../map/MapView';
export { DropTarget } from '../import/DropTarget';
export { ImportDialog } from '../import/ImportDialog';
export { OpenButton } from '../import/OpenButton';
export { pickFiles } from '../import/pickFiles';
export { Inspector } from '../inspector/Inspector';
export { LayersPanel } from '../layers/LayersPanel';
