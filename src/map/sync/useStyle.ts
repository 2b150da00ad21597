import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { PALETTES } from '../../drawing/palette';
import { useApp } from '../../state/store';
import { BACKGROUND } from '../createMap';
import type { MapTheme } from '../pipeColours';
import type { DrawnSpecification } from '../style/mapLayer';
import { type Look, styleOf } from '../style/styleOf';
import { applyLayers } from './applyLayers';

/** Keeps the style what the store says: theme, language, layers, filters, selection. The camera stays. */
export function useStyle(map: MapLibreMap, theme: MapTheme): void {
  const look = useLook(theme);
  const applied = useRef<DrawnSpecification[]>([]);

  useEffect(() => {
    const layers = styleOf(look);
    applyLayers(map, applied.current, layers);
    applied.current = layers;
    map.setPaintProperty(BACKGROUND, 'background-color', PALETTES[look.drawing.theme].background);
  }, [map, look]);
}

function useLook(theme: MapTheme): Look {
  const language = useApp((state) => state.view.language);
  const latitude = useApp((state) => middleLatitude(state.project.summary?.bounds));
  const { hidden, opacity, pipeFilter, isolated, soloUnderground } = useApp((state) => state.layers);
  const basemap = useApp((state) => state.view.basemap !== null);
  const compoundId = useApp((state) => state.selection.compoundId);
  const feature = useApp((state) => state.selection.feature);
  const box = useApp((state) => state.selection.box);
  const finding = useApp((state) => state.review.selected);

  return useMemo(
    () => ({
      drawing: { theme, language, latitude, pipesAlone: soloUnderground || isolated !== null },
      visibility: { hidden, pipeFilter, basemap },
      emphasis: { opacity, compoundId, isolated, soloUnderground },
      selected: [...(feature ? [feature] : []), ...box, ...(finding?.parties.map(({ ref }) => ref) ?? [])],
    }),
    [
      theme,
      language,
      latitude,
      hidden,
      pipeFilter,
      basemap,
      opacity,
      compoundId,
      isolated,
      soloUnderground,
      feature,
      box,
      finding,
    ],
  );
}

/** To a tenth of a degree: widths in metres then hold to 0.2 %. */
function middleLatitude(bounds: readonly number[] | null | undefined): number {
  return bounds ? Math.round((bounds[1]! + bounds[3]!) * 5) / 10 : 32;
}
