import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { useMap } from '../mapContext';
import { SceneControls } from './SceneControls';
import { SceneTooltip } from './SceneTooltip';
import { useSceneBackdrop } from './sceneBackdrop';
import { useTiltedCamera } from './tiltedCamera';
import { type SceneModule, useDeckScene } from './useDeckScene';
import { useAsked, useSceneContents } from './useSceneContents';
import { useSceneSettings } from './useSceneSettings';

/** The underground scene of the selected compound, while the view asks for it. Lives inside the map. */
export function UndergroundScene() {
  const map = useMap();
  const shown = useApp(({ view }) => view.scene === 'underground');
  const compoundId = useApp(({ selection }) => selection.compoundId);
  return map && shown && compoundId !== null ? <ShownScene map={map} compoundId={compoundId} /> : null;
}

function ShownScene({ map, compoundId }: { map: MapLibreMap; compoundId: string }) {
  const revision = useApp(({ project }) => project.summary?.dataRevision ?? 0);
  const module = useAsked<SceneModule>(() => import('./scene'), 'scene');
  const contents = useSceneContents(compoundId, revision);
  useSceneBackdrop(map);
  useTiltedCamera(map);
  const { facts, noArea, hit, error } = useDeckScene(
    map,
    answerOf(module),
    answerOf(contents),
    useSceneSettings(),
  );

  const failed = [module, contents].find((asked) => asked.status === 'failed');
  const { t } = useTranslation();
  const loading = module.status === 'loading' || contents.status === 'loading';
  return (
    <>
      <SceneControls
        facts={facts}
        loading={loading}
        error={noArea ? t('scene.noArea') : (error ?? (failed?.status === 'failed' ? failed.reason : null))}
      />
      {hit && <SceneTooltip hit={hit} />}
    </>
  );
}

function answerOf<T>(asked: { status: string; value?: T }): T | null {
  return asked.status === 'ready' ? (asked.value ?? null) : null;
}
