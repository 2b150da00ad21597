import { type RefObject, useLayoutEffect, useState } from 'react';

const OVERSCAN = 6;

/**
 * Which rows of one height are in sight of a scroller, and a few beyond. Rows of one height need no measuring, so the
 * library that measures them need not be on the first screen.
 */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number, rowPx: number) {
  const [{ top, height }, setSight] = useState({ top: 0, height: 0 });
  const isEmpty = count === 0;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || isEmpty) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const resized = new ResizeObserver(look);
    look();
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, isEmpty]);

  const first = Math.max(0, Math.floor(top / rowPx) - OVERSCAN);
  const end = Math.min(count, Math.ceil((top + height) / rowPx) + OVERSCAN);
  return {
    indexes: Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i),
    /** Whole rows that fit. */
    perPage: Math.floor(height / rowPx),
    /** Scrolls no farther than needed. */
    scrollTo(index: number): void {
      const element = scroller.current;
      if (!element) return;
      const [above, below] = [index * rowPx, (index + 1) * rowPx - element.clientHeight];
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
    },
  };
}
