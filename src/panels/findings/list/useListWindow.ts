import { type RefObject, useCallback, useEffect, useState } from 'react';

/** So much beyond what is in sight is drawn too, so that a quick scroll shows no gap. */
const BEYOND_PX = 320;

/** The part of a scrolled list that is to be drawn, and a way to bring a piece of it into sight. */
export function useListWindow(scroller: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState({ top: 0, height: 0 });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  const reveal = useCallback(
    (top: number, height: number) => {
      const element = scroller.current;
      if (!element) return;
      const { scrollTop, clientHeight } = element;
      if (top < scrollTop) element.scrollTop = top;
      else if (top + height > scrollTop + clientHeight) element.scrollTop = top + height - clientHeight;
    },
    [scroller],
  );

  return { from: seen.top - BEYOND_PX, to: seen.top + seen.height + BEYOND_PX, height: seen.height, reveal };
}
