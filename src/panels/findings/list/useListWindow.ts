import { useCallback, useEffect, useState } from 'react';

/** So much beyond what is in sight is drawn too, so that a quick scroll shows no gap. */
const BEYOND_PX = 320;

/**
 * The part of a scrolled list that is to be drawn, and a way to bring a piece of it into sight.
 * @param total how high the list is: one that has just become shorter is not scrolled further than its end.
 */
export function useListWindow(total: number) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [seen, setSeen] = useState({ top: 0, height: 0 });

  useEffect(() => {
    if (!element) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [element]);

  const reveal = useCallback(
    (top: number, height: number) => {
      if (!element) return;
      const { scrollTop, clientHeight } = element;
      if (top < scrollTop) element.scrollTop = top;
      else if (top + height > scrollTop + clientHeight) element.scrollTop = top + height - clientHeight;
    },
    [element],
  );

  const top = Math.max(0, Math.min(seen.top, total - seen.height));
  return {
    scroller: setElement,
    from: top - BEYOND_PX,
    to: top + seen.height + BEYOND_PX,
    height: seen.height,
    reveal,
  };
}
