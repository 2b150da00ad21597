import type { STATUS_COLOURS } from '../drawing/statusColours';

const RING = <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />;

/** The shape of each state of works in a box of 12 × 12, telling them apart without colour; `tick` lies on a filled ground. */
export const STATUS_SHAPES: Record<keyof typeof STATUS_COLOURS, React.ReactNode> = {
  not_started: RING,
  under_construction: (
    <>
      {RING}
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  completed: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  accepted: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path className="tick" d="M3.5 6.2 5.3 8l3.3-3.8" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  handed_over: (
    <>
      <path d="M1 1h10v10H1z" fill="currentColor" />
      <path className="tick" d="M3.4 6.2 5.3 8l3.4-3.8" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  unknown: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
    />
  ),
};
