import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { hover } from '../../state/commands/select';
import { useApp } from '../../state/store';
import { type Picked, pickAt } from './pick';
import type { ScreenPoint } from './rank';

export type Pointed = Picked & { readonly at: ScreenPoint };

/** The feature under the pointer, looked for once a frame at most; also told to the store. */
export function usePointedFeature(map: MapLibreMap): Pointed | null {
  const free = useApp((state) => state.tool.active === 'none' && state.view.scene === 'plan');
  const [pointed, setPointed] = useState<Pointed | null>(null);

  useEffect(() => {
    if (!free) return;
    const element = map.getContainer();
    let frame = 0;
    const show = (next: Pointed | null) => {
      element.dataset.pointing = String(next !== null);
      hover(next?.ref ?? null);
      setPointed(next);
    };
    const move = ({ point, originalEvent }: MapMouseEvent) => {
      cancelAnimationFrame(frame);
      if (originalEvent.buttons !== 0) return show(null);
      frame = requestAnimationFrame(() => {
        const picked = map.isMoving() ? null : pickAt(map, point);
        show(picked && { ...picked, at: { x: point.x, y: point.y } });
      });
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      show(null);
    };
    map.on('mousemove', move);
    map.on('mouseout', leave);
    map.on('movestart', leave);
    return () => {
      leave();
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('movestart', leave);
    };
  }, [map, free]);

  return pointed;
}
