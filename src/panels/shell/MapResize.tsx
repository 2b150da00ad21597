import { useLayoutEffect } from 'react';
import { useMap } from '../../map/mapContext';
import { useApp } from '../../state/store';
import { hasSelection } from './hasSelection';

/**
 * Tells the map its new size at once when a panel opens or closes beside it, so that a camera request
 * of the same moment is fitted to the room there is, not to the room there was.
 */
export function MapResize() {
  const map = useMap();
  const leftPanel = useApp((state) => state.view.leftPanel !== null);
  const dockOpen = useApp((state) => state.view.dockOpen);
  const inspecting = useApp(hasSelection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panels are what changes the size
  useLayoutEffect(() => {
    map?.resize();
  }, [map, leftPanel, dockOpen, inspecting]);
  return null;
}
