import type { GeoJSONSource, MapLayerMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { selectTrialPit } from '../../state/commands/trialPits';
import { store, useApp } from '../../state/store';
import { TRIAL_PIT_SOURCE, trialPitLayers } from '../layers/trialPits';
import type { MapTheme } from '../pipeColours';
import { ANY_DRAWING, type DrawnSpecification } from '../style/mapLayer';
import { applyLayers } from './applyLayers';
import { trialPitFeatures } from './trialPitFeatures';

/** Keeps the trial pits on top of the map while they are listed; a click on a number chooses its pit. */
export function TrialPitSync({ map, theme }: { map: MapLibreMap; theme: MapTheme }) {
  const pits = useApp((state) => state.review.trialPits?.pits ?? null);
  const chosen = useApp((state) => state.review.trialPit);
  const applied = useRef<DrawnSpecification[]>([]);

  useEffect(() => {
    if (!map.getSource(TRIAL_PIT_SOURCE)) {
      const data = { type: 'FeatureCollection' as const, features: [] };
      map.addSource(TRIAL_PIT_SOURCE, { type: 'geojson', data, maxzoom: 22, tolerance: 0 });
    }
    const layers = trialPitLayers({ ...ANY_DRAWING, theme });
    applyLayers(map, applied.current, layers);
    applied.current = layers;
  }, [map, theme]);

  useEffect(() => {
    void map.getSource<GeoJSONSource>(TRIAL_PIT_SOURCE)?.setData(trialPitFeatures(pits ?? [], chosen));
  }, [map, pits, chosen]);

  useEffect(() => {
    const choose = ({ features }: MapLayerMouseEvent) => {
      const number = Number(features?.[0]?.properties.number);
      const pit = store.getState().review.trialPits?.pits.find((one) => one.number === number);
      if (pit) selectTrialPit(pit);
    };
    map.on('click', 'trial-pit-mark', choose);
    return () => {
      map.off('click', 'trial-pit-mark', choose);
    };
  }, [map]);

  return null;
}
