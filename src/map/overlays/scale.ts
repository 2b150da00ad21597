import type { Metres } from '../../model/units';

/** The longest round length (1, 2 or 5 times a power of ten) that fits into `most` pixels. */
export function scaleLength(metresPerPixel: number, most: number): { length: Metres; pixels: number } {
  const room = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(room));
  const length = [5, 2, 1].map((step) => step * power).find((candidate) => candidate <= room) ?? power;
  return { length, pixels: length / metresPerPixel };
}
