import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { useEffect } from 'react';
import { cameraMoved } from '../../state/commands/camera';
import type { CameraRequest } from '../../state/slices/view';
import { useApp } from '../../state/store';

/**
 * Follows each camera request and tells where the map came to rest.
 * MapLibre jumps instead of flying where the user asks for reduced motion.
 */
export function useCamera(map: MapLibreMap): void {
  const request = useApp((state) => state.view.cameraRequest);

  // Before the request below, whose very first jump must be told too.
  useEffect(() => {
    const rest = () => {
      const { lng, lat } = map.getCenter();
      cameraMoved({
        centre: [lng, lat],
        zoom: map.getZoom(),
        bearing: map.getBearing(),
        pitch: map.getPitch(),
      });
    };
    map.on('moveend', rest);
    return () => {
      map.off('moveend', rest);
    };
  }, [map]);

  useEffect(() => {
    if (!request || followed.get(map) === request) return;
    followed.set(map, request);
    const { target, animate } = request;
    if ('bounds' in target) {
      const [west, south, east, north] = target.bounds;
      map.fitBounds([west, south, east, north], {
        padding: freePadding(map),
        maxZoom: target.closest ?? CLOSEST_FIT,
        animate,
        duration: 900,
        pitch: map.getPitch(),
      });
    } else {
      const { centre, zoom, bearing, pitch } = target.camera;
      map.easeTo({ center: [centre[0], centre[1]], zoom, bearing, pitch, animate, duration: 900 });
    }
  }, [map, request]);
}

/** The last request each map has followed: one that comes back after a lost WebGL context stays where it is. */
const followed = new WeakMap<MapLibreMap, CameraRequest>();

const CLOSEST_FIT = 20;
const MARGIN = 48;

/** What the panels cover of the map (see MapView), and a margin; never more than leaves room to see. */
function freePadding(map: MapLibreMap): PaddingOptions {
  const container = map.getContainer();
  const style = getComputedStyle(container);
  const inset = (side: string) => Number.parseFloat(style.getPropertyValue(`--map-inset-${side}`)) || 0;
  const [width, height] = [container.clientWidth, container.clientHeight];
  const margin = Math.min(MARGIN, width / 10, height / 10);
  const across = share(inset('left'), inset('right'), width - 2 * margin);
  const down = share(inset('top'), inset('bottom'), height - 2 * margin);
  return {
    left: across[0] + margin,
    right: across[1] + margin,
    top: down[0] + margin,
    bottom: down[1] + margin,
  };
}

/** Two insets, shrunk together where they would leave less than a third of the room. */
export function share(before: number, after: number, room: number): [number, number] {
  const most = Math.max(0, (room * 2) / 3);
  const factor = before + after > most ? most / (before + after) : 1;
  return [before * factor, after * factor];
}
