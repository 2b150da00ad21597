import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import { requestCamera } from '../../state/commands/camera';
import { selectFinding } from '../../state/commands/review';
import { store, useApp } from '../../state/store';
import { markAt } from '../interaction/pick';
import { OVERVIEW_SOURCE } from '../layers/findingOverview';

/** A click on a mark looks at its finding; on a cluster it goes to where that falls apart. */
export function useOverviewClick(map: MapLibreMap): void {
  const free = useApp((state) => state.tool.active === 'none' && state.view.scene === 'plan');
  useEffect(() => {
    if (!free) return;
    const select = ({ point, originalEvent }: MapMouseEvent) => {
      const mark = originalEvent.detail > 1 ? null : markAt(map, point);
      if (!mark) return;
      if (mark.properties.cluster_id === undefined) lookAt(String(mark.properties.id));
      else void zoomTo(map, mark);
    };
    map.on('click', select);
    return () => {
      map.off('click', select);
    };
  }, [map, free]);
}

function lookAt(id: string): void {
  const finding = store.getState().review.shown?.order.find((one) => one.id === id);
  if (finding) selectFinding(finding);
}

async function zoomTo(map: MapLibreMap, { geometry, properties }: MapGeoJSONFeature): Promise<void> {
  const source = map.getSource<GeoJSONSource>(OVERVIEW_SOURCE);
  if (!source || geometry.type !== 'Point') return;
  const zoom = await source.getClusterExpansionZoom(Number(properties.cluster_id));
  const [lon, lat] = geometry.coordinates;
  requestCamera({
    centre: [lon!, lat!],
    zoom: Math.max(zoom + 0.2, map.getZoom() + 1),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  });
}
