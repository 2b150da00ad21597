import { convexOverlap, distanceToRing, type Ring } from './plane';

type Box = { ring: Ring; west: number; south: number; east: number; north: number };

/** Keeps account of the ground that is taken, so that nothing is put twice in one place. */
export type Ground = {
  take(ring: Ring): void;
  free(ring: Ring): boolean;
  /** Whether a place is at least so far from everything taken. */
  clear(at: readonly [number, number], distance: number): boolean;
};

export function takenGround(): Ground {
  const boxes: Box[] = [];
  const near = (box: Box, other: Box, by: number) =>
    box.west <= other.east + by &&
    other.west <= box.east + by &&
    box.south <= other.north + by &&
    other.south <= box.north + by;
  return {
    take: (ring) => void boxes.push(boxOf(ring)),
    free(ring) {
      const asked = boxOf(ring);
      return !boxes.some((box) => near(box, asked, 0) && convexOverlap(box.ring, ring, 0.001));
    },
    clear(at, distance) {
      const asked = boxOf([at]);
      return !boxes.some((box) => near(box, asked, distance) && distanceToRing(at, box.ring) < distance);
    },
  };
}

/** A trial account on top of another: what is taken here is free again when it is dropped. */
export function layered(under: Ground): Ground {
  const over = takenGround();
  return {
    take: over.take,
    free: (ring) => over.free(ring) && under.free(ring),
    clear: (at, distance) => over.clear(at, distance) && under.clear(at, distance),
  };
}

function boxOf(ring: Ring): Box {
  const us = ring.map(([u]) => u);
  const vs = ring.map(([, v]) => v);
  return {
    ring,
    west: Math.min(...us),
    south: Math.min(...vs),
    east: Math.max(...us),
    north: Math.max(...vs),
  };
}
