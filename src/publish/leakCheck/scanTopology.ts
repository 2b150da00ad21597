import type { PlaceReader } from './placeNumbers';

/** Reads the arcs of TopoJSON: steps of a grid from one vertex to the next, behind the place the grid begins at. */
export function scanTopology(bytes: Uint8Array, { axes, test }: PlaceReader): void {
  for (const { transform, arcs } of topologiesIn(bytes)) {
    const { scale, translate } = transform;
    // Both are known to half a step of the wider one.
    const decimals = -Math.log10(Math.max(...scale));
    for (const arc of arcs) {
      const sum = [0, 0];
      for (const step of arc) {
        const [first, second] = [0, 1].map((i) => {
          sum[i]! += step[i]!;
          return Math.abs(translate[i]! + sum[i]! * scale[i]!);
        }) as [number, number];
        const [ofFirst, ofSecond] = [axes(first), axes(second)];
        if (ofFirst && ofSecond) {
          test({ value: first, decimals, ...ofFirst }, { value: second, decimals, ...ofSecond }, 0);
        }
      }
    }
  }
}

type Topology = {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly arcs: readonly (readonly number[])[][];
};

/** Its file alone, or within a script: from the first brace to the last. */
function topologiesIn(bytes: Uint8Array): Topology[] {
  if (!includes(bytes, '"arcs"') || !includes(bytes, '"transform"')) return [];
  try {
    const [start, end] = [bytes.indexOf(0x7b), bytes.lastIndexOf(0x7d) + 1];
    return [...within(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))))];
  } catch {
    return [];
  }
}

function* within(value: unknown): Generator<Topology> {
  if (typeof value !== 'object' || value === null) return;
  if (isTopology(value)) yield value;
  else for (const inner of Object.values(value)) yield* within(inner);
}

function isTopology(value: object): value is Topology {
  const { transform, arcs } = value as Partial<Topology>;
  return (
    isPair(transform?.scale) &&
    isPair(transform.translate) &&
    Array.isArray(arcs) &&
    arcs.every((arc) => Array.isArray(arc) && arc.every(isPair))
  );
}

function isPair(value: unknown): value is number[] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function includes(bytes: Uint8Array, word: string): boolean {
  const codes = [...word].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}
