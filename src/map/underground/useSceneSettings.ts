import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useApp } from '../../state/store';
import type { SceneSettings } from './sceneSettings';

/** The part of the state that the scene draws by; a new object only when something of it changed. */
export function useSceneSettings(): SceneSettings {
  const theme = useComputedColorScheme('light');
  const exaggeration = useApp((state) => state.view.exaggeration);
  const hidden = useApp((state) => state.layers.hidden);
  const opacity = useApp((state) => state.layers.opacity);
  const pipeFilter = useApp((state) => state.layers.pipeFilter);
  const isolated = useApp((state) => state.layers.isolated);
  const selected = useApp((state) => state.selection.feature);
  const hovered = useApp((state) => state.selection.hovered);
  return useMemo(
    () => ({ theme, exaggeration, hidden, opacity, pipeFilter, isolated, selected, hovered }),
    [theme, exaggeration, hidden, opacity, pipeFilter, isolated, selected, hovered],
  );
}
