/** Whether the person has asked the system for less movement. */
export function hasReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
