import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBasemap } from '../basemap/useBasemap';
import { useClick } from '../interaction/useClick';
import type { MapTheme } from '../pipeColours';
import { useCamera } from './useCamera';
import { useHoverState } from './useHoverState';
import { useSources } from './useSources';
import { useStyle } from './useStyle';

/** Everything the map does in answer to the store. */
export function MapSync({ map, theme }: { map: MapLibreMap; theme: MapTheme }) {
  const { t } = useTranslation();
  useStyle(map, theme);
  useSources(map);
  useBasemap(map);
  useCamera(map);
  useHoverState(map);
  useClick(map);
  useEffect(() => {
    map.getCanvas().setAttribute('aria-label', t('map.label'));
  }, [map, t]);
  return null;
}
