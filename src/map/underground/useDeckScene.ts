import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { SceneContents } from '../../host/projectHost';
import { hover, selectFeature } from '../../state/commands/select';
import { store } from '../../state/store';
import type { Scene, SceneFacts, SceneHit } from './scene';
import type { SceneSettings } from './sceneSettings';

export type SceneModule = typeof import('./scene');

export type DeckScene = {
  /** null until a compound is shown. */
  readonly facts: SceneFacts | null;
  /** The compound has no area to show. */
  readonly noArea: boolean;
  readonly hit: SceneHit | null;
  readonly error: string | null;
};

/** Keeps a deck.gl scene on the map in step with what is to be shown. */
export function useDeckScene(
  map: MapLibreMap,
  module: SceneModule | null,
  contents: SceneContents | null,
  settings: SceneSettings,
): DeckScene {
  const [scene, setScene] = useState<Scene | null>(null);
  const [facts, setFacts] = useState<SceneFacts | null>(null);
  const [noArea, setNoArea] = useState(false);
  const [hit, setHit] = useState<SceneHit | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (!module) return;
    const created = module.createScene(map, {
      onHover(next) {
        setHit(next);
        hover(next?.thing.ref ?? null);
        map.getCanvas().style.cursor = next ? 'pointer' : '';
      },
      onClick(ref) {
        if (store.getState().tool.active === 'none') void selectFeature(ref);
      },
      onError: (failure) => setError(failure.message),
    });
    setScene(created);
    return () => {
      setScene(null);
      setHit(null);
      hover(null);
      map.getCanvas().style.cursor = '';
      created.remove();
    };
  }, [map, module]);

  useEffect(() => scene?.update(settings), [scene, settings]);
  useEffect(() => {
    if (!scene || !contents) return;
    const shown = scene.show(contents);
    setFacts(shown);
    setNoArea(shown === null);
  }, [scene, contents]);

  return { facts, noArea, hit, error };
}
