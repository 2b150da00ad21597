import type { Degrees, Metres, PlaneMetres } from '../model/units';
import { extentOf } from './extentOf';

type Ring = readonly PlaneMetres[];

/**
 * Parallel lines inside an area, clipped at its edges; holes stay open. They run at `bearing`
 * (clockwise from north) and lie at whole multiples of `spacing` from the plane's origin.
 */
export function hatchLines(
  rings: readonly Ring[],
  bearing: Degrees,
  spacing: Metres,
): [PlaneMetres, PlaneMetres][] {
  const radians = (bearing * Math.PI) / 180;
  const along: PlaneMetres = [Math.sin(radians), Math.cos(radians)];
  const across: PlaneMetres = [Math.cos(radians), -Math.sin(radians)];
  const turned = rings.map((ring) =>
    ring.map((at): [along: number, across: number] => [dot(at, along), dot(at, across)]),
  );
  const [least, greatest] = extentOf(turned.flat().map(([, offset]) => offset));
  const first = Math.ceil(least / spacing);
  const last = Math.floor(greatest / spacing);
  const lines: [PlaneMetres, PlaneMetres][] = [];
  for (let k = first; k <= last; k++) {
    const offset = k * spacing;
    const cuts = crossings(turned, offset);
    for (let i = 1; i < cuts.length; i += 2) {
      const [from, to] = [cuts[i - 1]!, cuts[i]!];
      if (to - from > SHORTEST) lines.push([back(from, offset), back(to, offset)]);
    }
  }
  return lines;

  function back(a: number, o: number): PlaneMetres {
    return [a * along[0] + o * across[0], a * along[1] + o * across[1]];
  }
}

/** A line shorter than this is a corner that is only touched. */
const SHORTEST: Metres = 0.01;

/** Where the line at an offset meets the edges, in order. */
function crossings(rings: readonly (readonly [number, number][])[], offset: number): number[] {
  const cuts: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, oa] = ring[i - 1]!;
      const [b, ob] = ring[i]!;
      if (oa > offset !== ob > offset) cuts.push(a + ((b - a) * (offset - oa)) / (ob - oa));
    }
  }
  return cuts.sort((x, y) => x - y);
}

function dot(a: PlaneMetres, b: PlaneMetres): number {
  return a[0] * b[0] + a[1] * b[1];
}
