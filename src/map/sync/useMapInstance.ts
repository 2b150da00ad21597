import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useState } from 'react';
import { mapSettled } from '../../state/commands/view';
import { store } from '../../state/store';
import { createMap, hasWebGl } from '../createMap';
import { type MapContainer, setMapState } from '../mapContainer';

export type MapProblemKind = 'no_webgl' | 'context_lost';

/** Makes the map in the container and takes it down with it; null until its style has loaded. */
export function useMapInstance(container: RefObject<MapContainer | null>, background: string) {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [problem, setProblem] = useState<MapProblemKind | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colour is only that of the first frame.
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = hasWebGl() ? tryCreate(element, background) : null;
    if (made === null) {
      setProblem('no_webgl');
      setMapState(element, 'failed');
      mapSettled();
      return;
    }
    element.jingranMap = made;
    made.once('load', () => setMap(made));
    made.on('render', () => {
      if (!made.loaded() || made.isMoving()) setMapState(element, 'loading');
    });
    made.on('dataloading', () => setMapState(element, 'loading'));
    made.on('idle', () => {
      if (store.getState().project.status === 'loading') return;
      setMapState(element, 'idle');
      mapSettled();
    });
    // MapLibre rebuilds everything by itself once the browser gives the context back.
    made.on('webglcontextlost', () => {
      setProblem('context_lost');
      setMapState(element, 'loading');
    });
    made.on('webglcontextrestored', () => setProblem(null));
    return () => {
      setMap(null);
      delete element.jingranMap;
      made.remove();
    };
  }, [container]);

  return { map, problem };
}

function tryCreate(element: MapContainer, background: string): MapLibreMap | null {
  try {
    return createMap(element, store.getState().view.camera, background);
  } catch {
    return null;
  }
}
