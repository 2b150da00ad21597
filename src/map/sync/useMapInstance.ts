import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { mapSettled } from '../../state/commands/view';
import { store } from '../../state/store';
import { createMap, emptyStyle, hasWebGl } from '../createMap';
import { type MapContainer, setMapState } from '../mapContainer';

export type MapProblemKind = 'no_webgl' | 'context_lost';

/**
 * Makes the map in the container and takes it down with it. Null while there is no style to work on: until it has
 * loaded, and from a lost WebGL context until it is back. Then the map starts anew with an empty style, and everything
 * is drawn again from the store: what MapLibre itself brings back is what was there when the context went, without
 * what has come or changed since, and nothing at all where that was while it was still loading.
 */
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
    made.on('webglcontextlost', () => {
      // At once: until it is back, hardly any method of the map can be called.
      flushSync(() => {
        setMap(null);
        setProblem('context_lost');
      });
      setMapState(element, 'loading');
    });
    let restoring = false;
    made.on('webglcontextrestored', () => {
      restoring = true;
      made.setStyle(emptyStyle(background), { diff: false });
    });
    made.on('style.load', () => {
      if (!restoring) return;
      restoring = false;
      setMap(made);
      setProblem(null);
    });
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
