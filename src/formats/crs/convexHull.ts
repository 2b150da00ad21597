type Position = readonly [x: number, y: number];

/** Counter-clockwise, without the first vertex again at the end (A. M. Andrew 1979). */
export function convexHull(positions: readonly Position[]): Position[] {
  const sorted = [...positions].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const lower = half(sorted);
  const upper = half(sorted.reverse());
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  return hull.length > 0 ? hull : [sorted[0]!];
}

function half(sorted: readonly Position[]): Position[] {
  const chain: Position[] = [];
  for (const at of sorted) {
    while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, at) <= 0) chain.pop();
    chain.push(at);
  }
  return chain;
}

function cross(o: Position, a: Position, b: Position): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}
