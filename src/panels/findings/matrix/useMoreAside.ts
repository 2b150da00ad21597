import { useEffect, useState } from 'react';

/** Whether a scrolled box has more to show at its right. */
export function useMoreAside() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    if (!element) return;
    const look = () => setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - LEAST_PX);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [element]);
  return { scroller: setElement, more };
}

/** Fractions of a pixel are not worth a hint. */
const LEAST_PX = 2;
