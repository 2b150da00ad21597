import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { hasReducedMotion } from '../../../map/reducedMotion';
import { between, type MapView, type Size, WORLD, zoomed } from './mapView';

/** The view of the little map: dragged, zoomed, flown. */
export function useMapView(target: RefObject<HTMLElement | null>, size: Size) {
  const [view, setView] = useState<MapView>(WORLD);
  const now = useRef(view);
  const frame = useRef(0);
  const show = useCallback((next: MapView) => {
    now.current = next;
    setView(next);
  }, []);

  const flyTo = useCallback(
    (to: MapView) => {
      cancelAnimationFrame(frame.current);
      const from = now.current;
      const still = hasReducedMotion() || from === WORLD;
      if (still) return show(to);
      const start = performance.now();
      const step = (time: number) => {
        const share = Math.min(1, Math.max(0, (time - start) / FLIGHT_MS));
        show(between(from, to, share * share * (3 - 2 * share)));
        if (share < 1) frame.current = requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [show],
  );

  const zoomBy = useCallback(
    (factor: number, at: readonly [number, number] = [size.width / 2, size.height / 2]) =>
      flyTo(zoomed(now.current, factor, at, size)),
    [flyTo, size],
  );

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    // Turning the wheel over the map scrolls the dialog, until somebody has taken hold of the map.
    const wheel = (event: WheelEvent) => {
      const held = event.ctrlKey || event.metaKey || element.contains(document.activeElement);
      if (!held) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      cancelAnimationFrame(frame.current);
      const at = [event.clientX - left, event.clientY - top] as const;
      show(zoomed(now.current, 2 ** (-event.deltaY / 240), at, size));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [target, size, show]);

  const drag = useCallback(
    (dx: number, dy: number) => {
      cancelAnimationFrame(frame.current);
      const { centre, scale } = now.current;
      show({ scale, centre: [centre[0] - dx / scale, centre[1] - dy / scale] });
    },
    [show],
  );

  return { view, flyTo, zoomBy, drag };
}

const FLIGHT_MS = 350;
