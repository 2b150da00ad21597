import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useApp } from '../../state/store';

/** Marks the hovered feature on the map, wherever the pointer is: over the map, a list or the scene. */
export function useHoverState(map: MapLibreMap): void {
  const hovered = useApp((state) => state.selection.hovered);

  useEffect(() => {
    if (!hovered) return;
    const target = { source: hovered.layer, id: hovered.id };
    map.setFeatureState(target, { hover: true });
    return () => {
      // Without a WebGL context the map has no style, and then no states either.
      if (map.style && map.getSource(hovered.layer)) map.removeFeatureState(target, 'hover');
    };
  }, [map, hovered]);
}
