import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import { requestBounds } from '../../state/commands/camera';
import { selectFinding } from '../../state/commands/review';
import { store, useApp } from '../../state/store';
import { markAt } from '../interaction/pick';
import type { Mark } from './useOverviewMarks';

/** A click on a mark looks at its finding; on a cluster it goes to where that falls apart. */
export function useOverviewClick(map: MapLibreMap): void {
  const free = useApp((state) => state.tool.active === 'none' && state.view.scene === 'plan');
  useEffect(() => {
    if (!free) return;
    const select = ({ point, originalEvent }: MapMouseEvent) => {
      const mark = originalEvent.detail > 1 ? null : markAt(map, point);
      if (!mark) return;
      const { count, id, west, south, east, north } = mark.properties as Mark;
      const inOnePlace = east - west < SAME_DEGREES && north - south < SAME_DEGREES;
      if (count === 1 || inOnePlace) lookAt(id);
      else requestBounds([west, south, east, north], true, Math.max(18.5, map.getZoom() + 2));
    };
    map.on('click', select);
    return () => {
      map.off('click', select);
    };
  }, [map, free]);
}

/** About 0.1 m: at no zoom do such findings fall apart, but the list has them beside each other. */
const SAME_DEGREES = 1e-6;

function lookAt(id: string): void {
  const finding = store.getState().review.shown?.order.find((one) => one.id === id);
  if (finding) selectFinding(finding);
}
