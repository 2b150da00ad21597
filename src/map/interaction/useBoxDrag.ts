import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { selectBox } from '../../state/commands/select';
import { setTool } from '../../state/commands/tool';
import { useApp } from '../../state/store';
import { pickBox } from './pick';
import type { ScreenPoint } from './rank';

export type Band = { readonly from: ScreenPoint; readonly to: ScreenPoint };

/** Dragging a box with the tool, or with Shift held; the band as it is drawn, null when there is none. */
export function useBoxDrag(map: MapLibreMap): Band | null {
  const tool = useApp((state) => state.tool.active === 'box_select');
  const plan = useApp((state) => state.view.scene === 'plan');
  const [band, setBand] = useState<Band | null>(null);

  useEffect(() => (plan ? listen(map, tool, setBand) : undefined), [map, tool, plan]);
  return band;
}

function listen(map: MapLibreMap, tool: boolean, show: (band: Band | null) => void): () => void {
  const surface = map.getCanvasContainer();
  let from: ScreenPoint | null = null;

  const place = (event: PointerEvent): ScreenPoint => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !(tool || event.shiftKey)) return;
    from = place(event);
    map.dragPan.disable();
    surface.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (from) show({ from, to: place(event) });
  };
  const end = () => {
    from = null;
    show(null);
    map.dragPan.enable();
  };
  const up = (event: PointerEvent) => {
    if (!from) return;
    const [start, stop] = [from, place(event)];
    end();
    if (Math.hypot(stop.x - start.x, stop.y - start.y) < SMALLEST) return;
    selectBox(pickBox(map, start, stop));
    if (tool) setTool('none');
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && from) {
      event.stopPropagation();
      end();
    } else if (event.key === 'Enter' && tool && event.target === map.getCanvas()) {
      selectBox(pickBox(map, { x: 0, y: 0 }, { x: surface.clientWidth, y: surface.clientHeight }));
      setTool('none');
    }
  };
  surface.addEventListener('pointerdown', down);
  surface.addEventListener('pointermove', move);
  surface.addEventListener('pointerup', up);
  surface.addEventListener('pointercancel', end);
  window.addEventListener('keydown', key, true);
  if (tool) map.getCanvas().focus({ preventScroll: true });
  return () => {
    if (from) end();
    surface.removeEventListener('pointerdown', down);
    surface.removeEventListener('pointermove', move);
    surface.removeEventListener('pointerup', up);
    surface.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', key, true);
  };
}

/** A shorter drag, in pixels, was a click. */
const SMALLEST = 4;
