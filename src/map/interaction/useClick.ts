import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import { selectCompound, selectFeature } from '../../state/commands/select';
import { store, useApp } from '../../state/store';
import { markAt, pickAt } from './pick';
import { COMPOUNDS_FIRST_BELOW } from './rank';

/** A click in plan view selects: a compound from far away, what it holds near by; empty ground lets go. */
export function useClick(map: MapLibreMap): void {
  const free = useApp((state) => state.tool.active === 'none' && state.view.scene === 'plan');

  useEffect(() => {
    if (!free) return;
    const select = ({ point, originalEvent }: MapMouseEvent) => {
      if (originalEvent.detail > 1 || markAt(map, point)) return;
      const hit = pickAt(map, point)?.ref ?? null;
      const { compoundId, feature } = store.getState().selection;
      if (hit === null || (hit.layer === 'compounds' && hit.id === compoundId)) {
        if (feature) void selectFeature(null);
      } else if (hit.layer === 'compounds') {
        void selectCompound(hit.id, { fly: map.getZoom() < COMPOUNDS_FIRST_BELOW });
      } else {
        void selectFeature(hit);
      }
    };
    map.on('click', select);
    return () => {
      map.off('click', select);
    };
  }, [map, free]);
}
