import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';

/** Whether the map is large enough to give a corner away. */
export function useRoomy(map: MapLibreMap): boolean {
  const [roomy, setRoomy] = useState(() => isRoomy(map));
  useEffect(() => {
    const look = () => setRoomy(isRoomy(map));
    look();
    map.on('resize', look);
    return () => {
      map.off('resize', look);
    };
  }, [map]);
  return roomy;
}

const LEAST_WIDTH = 560;
const LEAST_HEIGHT = 460;

function isRoomy(map: MapLibreMap): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  return clientWidth >= LEAST_WIDTH && clientHeight >= LEAST_HEIGHT;
}
