import { type PointerEvent, type RefObject, useRef } from 'react';
import type { SheetRest } from './useSheet';

/** A drag farther than this goes one rest on, however slow it was. */
const THRESHOLD_PX = 48;
const ORDER: readonly SheetRest[] = ['peek', 'half', 'full'];

/** Lets the sheet follow the finger and come to rest at the nearest of its heights. */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  rest: SheetRest,
  setRest: (rest: SheetRest) => void,
) {
  const start = useRef<{ y: number; height: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!sheet.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height: sheet.current.offsetHeight };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!start.current || !sheet.current) return;
    const height = start.current.height + start.current.y - event.clientY;
    sheet.current.style.height = `${Math.round(height)}px`;
    sheet.current.style.transition = 'none';
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!start.current || !sheet.current) return;
    const moved = start.current.y - event.clientY;
    const room = sheet.current.parentElement?.clientHeight ?? window.innerHeight;
    const height = start.current.height + moved;
    start.current = null;
    sheet.current.style.height = '';
    sheet.current.style.transition = '';
    setRest(restAfter(rest, moved, height / room));
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}

/** Up or down by one; straight to the end where the finger went that far. */
export function restAfter(rest: SheetRest, moved: number, share: number): SheetRest {
  if (Math.abs(moved) < 6) return rest === 'peek' ? 'half' : rest === 'half' ? 'full' : 'half';
  if (share > 0.8) return 'full';
  if (share < 0.18) return 'peek';
  if (Math.abs(moved) < THRESHOLD_PX) return rest;
  const at = ORDER.indexOf(rest) + Math.sign(moved);
  return ORDER[Math.min(2, Math.max(0, at))]!;
}
