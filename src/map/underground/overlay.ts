import { AmbientLight, DirectionalLight, type Layer, LightingEffect } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureRef } from '../../model/featureRef';

export type Overlay = {
  draw(layers: Layer[]): void;
  pick(x: number, y: number): FeatureRef | null;
  remove(): void;
};

/**
 * deck.gl on a canvas of its own above the map. It does not come back by itself after a lost WebGL
 * context, and its layers keep handles of the dead one: it is taken down when the context goes, and
 * `onRestored` asks for a new overlay when there can be one again.
 */
export function overlayOn(
  map: MapLibreMap,
  onRestored: () => void,
  onError: (error: Error) => void,
): Overlay {
  // Off, deck.gl's own picking at each move of the mouse finds nothing to draw and costs nothing.
  let picking = false;
  let loaded = false;
  let removed = false;
  let canvas: HTMLCanvasElement | null = null;
  let surface: { destroy(): void } | null = null;
  const overlay = new MapLibreOverlay({
    interleaved: false,
    effects: [lighting()],
    layerFilter: ({ isPicking }) => !isPicking || picking,
    onDeviceInitialized: (device) => {
      surface = device.getDefaultCanvasContext();
    },
    onLoad: () => {
      loaded = true;
      if (removed) return takeDown();
      // Lost while it was still being built: nobody listened yet, so it never comes back of itself.
      if (isLost()) return begin();
      canvas = overlay.getCanvas();
      canvas?.addEventListener('webglcontextlost', onLost);
      canvas?.addEventListener('webglcontextrestored', onRestored);
    },
    onError: (error) => {
      if (isLost()) begin();
      else if (!removed) onError(error);
    },
  });
  map.addControl(overlay);

  const isLost = () => overlay.getCanvas()?.getContext('webgl2')?.isContextLost() ?? false;
  // Not within a call of deck.gl's own.
  const begin = () => {
    if (!removed) requestAnimationFrame(() => removed || onRestored());
  };
  const takeDown = () => {
    if (!map.hasControl(overlay)) return;
    const gone = overlay.getCanvas();
    map.removeControl(overlay);
    // deck.gl leaves it listening to the window, which then keeps the whole scene.
    surface?.destroy();
    // deck.gl leaves its context to be collected some day, and a browser gives out sixteen of them.
    gone?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  };
  const onLost = (event: Event) => {
    // Without this the browser never gives the context back.
    event.preventDefault();
    takeDown();
  };

  return {
    draw: (layers) => overlay.setProps({ layers }),
    pick(x, y) {
      if (!map.hasControl(overlay)) return null;
      picking = true;
      try {
        for (const layerIds of PICK_ORDER) {
          const hit = overlay.pickObject({ x, y, radius: PICK_RADIUS_PX, layerIds });
          const ref = (hit?.object as { ref?: FeatureRef } | undefined)?.ref;
          if (ref) return ref;
        }
        return null;
      } finally {
        picking = false;
      }
    },
    remove() {
      removed = true;
      canvas?.removeEventListener('webglcontextlost', onLost);
      canvas?.removeEventListener('webglcontextrestored', onRestored);
      // Taken down while it is still being built, it would make its context afterwards and keep it.
      if (loaded || isLost()) takeDown();
      else overlay.setProps({ layers: [] });
    },
  };
}

const PICK_RADIUS_PX = 6;

/** What is under ground wins over the see-through things that stand above it. deck.gl matches ids by prefix. */
const PICK_ORDER = [
  ['pipes-known', 'pipes-assumed', 'pipes-casing', 'nodes-known', 'nodes-assumed'],
  ['uprights', 'buildings'],
];

function lighting(): LightingEffect {
  return new LightingEffect({
    ambient: new AmbientLight({ color: [255, 255, 255], intensity: 1 }),
    sun: new DirectionalLight({ color: [255, 255, 255], intensity: 0.8, direction: [-0.6, 0.9, -1.8] }),
    fill: new DirectionalLight({ color: [255, 255, 255], intensity: 0.2, direction: [1, -0.5, -0.3] }),
  });
}
