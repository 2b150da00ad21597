import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { SceneContents } from '../../host/projectHost';
import type { FeatureRef } from '../../model/featureRef';
import { PIPE_CATEGORIES, type PipeCategory } from '../../model/pipeCategory';
import type { Metres } from '../../model/units';
import { type Overlay, overlayOn } from './overlay';
import { sceneLayers } from './sceneLayers';
import { depthCounts, type SceneModel, type SceneThing, sceneModel } from './sceneModel';
import type { SceneSettings } from './sceneSettings';

export type SceneHit = { readonly thing: SceneThing; readonly x: number; readonly y: number };

export type SceneEvents = {
  /** What the pointer is over; null when it is over nothing. */
  onHover(hit: SceneHit | null): void;
  onClick(ref: FeatureRef | null): void;
  onError(error: Error): void;
};

export type Scene = {
  /** Shows a compound; null where it has no area to show. */
  show(contents: SceneContents): SceneFacts | null;
  update(settings: SceneSettings): void;
  remove(): void;
};

export type SceneFacts = {
  readonly categories: readonly PipeCategory[];
  readonly pipes: number;
  /** Drawn at an assumed depth. */
  readonly assumed: number;
  /** Depth known at one end. */
  readonly oneEnd: number;
};

/** The 3-D scene on a map that has loaded. Entry of the chunk that holds deck.gl. */
export function createScene(map: MapLibreMap, events: SceneEvents): Scene {
  let model: SceneModel | null = null;
  let layers: ReturnType<typeof sceneLayers> | null = null;
  let settings: SceneSettings | null = null;
  let overlay: Overlay = newOverlay();
  let metresPerPixel = scaleOf(map);
  let frame = 0;

  map.on('zoom', onZoom);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);

  return {
    show(contents) {
      model = sceneModel(contents);
      layers = model && sceneLayers(model);
      draw();
      if (!model) return null;
      const { assumed, one_end } = depthCounts(model.pipes);
      const present = new Set(model.pipes.map(({ properties }) => properties.category));
      const categories = PIPE_CATEGORIES.filter((category) => present.has(category));
      return { categories, pipes: model.pipes.length, assumed, oneEnd: one_end };
    },
    update(next) {
      settings = next;
      draw();
    },
    remove() {
      cancelAnimationFrame(frame);
      map.off('zoom', onZoom);
      map.off('mousemove', onMove);
      map.off('mouseout', onOut);
      map.off('click', onClick);
      overlay.remove();
    },
  };

  function newOverlay(): Overlay {
    return overlayOn(map, rebuild, events.onError);
  }

  function rebuild(): void {
    overlay.remove();
    overlay = newOverlay();
    layers = model && sceneLayers(model);
    draw();
  }

  function draw(): void {
    if (settings) overlay.draw(layers?.draw(settings, metresPerPixel) ?? []);
  }

  function onZoom(): void {
    const next = scaleOf(map);
    if (next === metresPerPixel) return;
    metresPerPixel = next;
    draw();
  }

  function onMove({ point }: MapMouseEvent): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const thing = map.isMoving() ? null : thingAt(point);
      events.onHover(thing && { thing, x: point.x, y: point.y });
    });
  }

  function onOut(): void {
    cancelAnimationFrame(frame);
    events.onHover(null);
  }

  function onClick({ point }: MapMouseEvent): void {
    events.onClick(thingAt(point)?.ref ?? null);
  }

  function thingAt({ x, y }: { x: number; y: number }): SceneThing | null {
    const ref = overlay.pick(x, y);
    return ref && (layers?.find(ref) ?? null);
  }
}

/** Metres to a pixel in steps of half a zoom level; to three figures, since a pan changes the latitude a little. */
function scaleOf(map: MapLibreMap): Metres {
  const zoom = Math.round(map.getZoom() * 2) / 2;
  const metres = (EQUATOR_M * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  return Number(metres.toPrecision(3));
}

const EQUATOR_M: Metres = 40_075_017;
