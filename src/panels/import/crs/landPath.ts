import { type MapView, type Size, toWorld } from './mapView';

/** The land as polygons on the Mercator square, each with its frame. */
export type Land = readonly LandRing[];
type LandRing = {
  readonly points: Float64Array;
  readonly frame: readonly [number, number, number, number];
};

/** The rings of a GeoJSON multipolygon, projected once. */
export function projectLand(coordinates: readonly (readonly (readonly number[])[])[][]): Land {
  return coordinates.flat().map((ring) => {
    const points = new Float64Array(ring.length * 2);
    const frame: [number, number, number, number] = [2, 2, -1, -1];
    ring.forEach((position, i) => {
      const [x, y] = toWorld(position[0]!, position[1]!);
      points[2 * i] = x;
      points[2 * i + 1] = y;
      frame[0] = Math.min(frame[0], x);
      frame[1] = Math.min(frame[1], y);
      frame[2] = Math.max(frame[2], x);
      frame[3] = Math.max(frame[3], y);
    });
    return { points, frame };
  });
}

/** An SVG path of the land in view; vertices that fall on one pixel are drawn once. */
export function landPath(land: Land, { centre, scale }: MapView, size: Size): string {
  const [left, top] = [centre[0] - size.width / 2 / scale, centre[1] - size.height / 2 / scale];
  const [right, bottom] = [left + size.width / scale, top + size.height / scale];
  const parts: string[] = [];
  for (const { points, frame } of land) {
    const inView = frame[0] < right && frame[2] > left && frame[1] < bottom && frame[3] > top;
    const visible = (frame[2] - frame[0]) * scale > 1 || (frame[3] - frame[1]) * scale > 1;
    if (!inView || !visible) continue;
    let [lastX, lastY] = [Number.NaN, Number.NaN];
    for (let i = 0; i < points.length; i += 2) {
      // A coast far outside is drawn no farther than this, or the numbers grow beyond what a browser draws.
      const x = clamp((points[i]! - left) * scale, size.width);
      const y = clamp((points[i + 1]! - top) * scale, size.height);
      if (Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1) continue;
      parts.push(`${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
      [lastX, lastY] = [x, y];
    }
    parts.push('Z');
  }
  return parts.join('');
}

function clamp(pixels: number, length: number): number {
  return Math.max(-FAR * length, Math.min(FAR * length, pixels));
}

const FAR = 1000;
