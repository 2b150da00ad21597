import type { PublicCompound } from '../publicSite';
import { PLAN_STATUS_COLOURS } from './planColours';
import { element, group } from './svg';

/** The state of works as a shape that tells the states apart without colour, as the app draws it, on a grid of 12. */
export function statusShape(status: PublicCompound['status'], x: number, y: number, size: number): string {
  const colour = PLAN_STATUS_COLOURS[status ?? 'unknown'];
  const scale = Math.round((size / 12) * 100) / 100;
  return group(
    { transform: `translate(${Math.round(x - size / 2)} ${Math.round(y - size / 2)}) scale(${scale})` },
    [element('circle', { cx: 6, cy: 6, r: 7.6, fill: '#ffffff' }), ...SHAPES[status ?? 'unknown'](colour)],
  );
}

const ring = (stroke: string, dashes: string | null = null) =>
  element('circle', {
    cx: 6,
    cy: 6,
    r: 4.5,
    fill: 'none',
    stroke,
    'stroke-width': 1.6,
    'stroke-dasharray': dashes,
  });
const disc = (fill: string, r: number) => element('circle', { cx: 6, cy: 6, r, fill });
const tick = element('path', {
  d: 'M3.5 6.2 5.3 8l3.3-3.8',
  fill: 'none',
  stroke: '#ffffff',
  'stroke-width': 1.5,
});

const SHAPES: Readonly<Record<keyof typeof PLAN_STATUS_COLOURS, (colour: string) => string[]>> = {
  not_started: (colour) => [ring(colour)],
  under_construction: (colour) => [
    ring(colour),
    element('path', { d: 'M6 1.5a4.5 4.5 0 0 1 0 9z', fill: colour }),
  ],
  completed: (colour) => [disc(colour, 5)],
  accepted: (colour) => [disc(colour, 5.4), tick],
  handed_over: (colour) => [element('path', { d: 'M1 1h10v10H1z', fill: colour }), tick],
  unknown: (colour) => [ring(colour, '2 1.6')],
};
