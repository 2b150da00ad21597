import type { PlaceReader } from './placeNumbers';

/**
 * Reads the arcs and the points of TopoJSON, which stand on a grid: arcs in steps from one vertex to the next, points
 * from the place where the grid begins.
 */
export function scanTopology(bytes: Uint8Array, { axes, test }: PlaceReader): void {
  for (const { transform, arcs, objects } of topologiesIn(bytes)) {
    const { scale, translate } = transform;
    // Both are known to half a step of the wider one.
    const decimals = -Math.log10(Math.max(...scale));
    const read = (cell: readonly number[]) => {
      const [first, second] = [0, 1].map((i) => Math.abs(translate[i]! + cell[i]! * scale[i]!)) as [
        number,
        number,
      ];
      const [ofFirst, ofSecond] = [axes(first), axes(second)];
      if (ofFirst && ofSecond) {
        test({ value: first, decimals, ...ofFirst }, { value: second, decimals, ...ofSecond }, 0);
      }
    };
    for (const arc of arcs ?? []) {
      const sum = [0, 0];
      for (const step of arc) {
        sum.forEach((_, i) => {
          sum[i]! += step[i]!;
        });
        read(sum);
      }
    }
    for (const cell of pointsIn(objects)) read(cell);
  }
}

type Topology = {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly arcs?: readonly (readonly number[])[][];
  readonly objects?: unknown;
};

/** Each by itself, wherever it stands in a script or a page: the braces around a transform. */
function* topologiesIn(bytes: Uint8Array): Generator<Topology> {
  if (!includes(bytes, 'translate')) return;
  const text = new TextDecoder().decode(bytes);
  let read = 0;
  for (const { index } of text.matchAll(TRANSFORM)) {
    if (index < read) continue;
    const start = opening(text, index, read);
    const end = start < 0 ? -1 : closing(text, start);
    const value = end < 0 ? null : parsed(text.slice(start, end));
    if (!value || !isTopology(value)) continue;
    read = end;
    yield value;
  }
}

const TRANSFORM = /\btransform["']?\s*:\s*\{\s*["']?(?:scale|translate)["']?\s*:\s*\[/g;

/** Of the object that a member stands in. */
function opening(text: string, member: number, from: number): number {
  let depth = 0;
  for (let at = member - 1; at >= from; at--) {
    if (text[at] === '}') depth++;
    else if (text[at] === '{' && depth-- === 0) return at;
  }
  return -1;
}

/** Behind the brace that closes the one there; those in strings are none. */
function closing(text: string, start: number): number {
  const marks = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '{') depth++;
    else if (mark[0] === '}' && --depth === 0) return marks.lastIndex;
  }
  return -1;
}

function parsed(text: string): object | null {
  for (const json of [() => text, () => asJson(text)]) {
    try {
      return JSON.parse(json());
    } catch {
      // Written in another way.
    }
  }
  return null;
}

/** Programs that are made small have keys without quotes and numbers without their zero. */
function asJson(script: string): string {
  return script
    .replaceAll(/([{,]\s*)([A-Za-z_$][\w$]*)\s*:/g, '$1"$2":')
    .replaceAll(/([[,:-]\s*)\.(?=\d)/g, '$10.');
}

function isTopology(value: object): value is Topology {
  const { transform, arcs = [] } = value as Partial<Topology>;
  return (
    isPair(transform?.scale) &&
    isPair(transform.translate) &&
    Array.isArray(arcs) &&
    arcs.every((arc) => Array.isArray(arc) && arc.every(isPair))
  );
}

/** Lines and areas name their arcs; points, alone or many, have coordinates. */
function* pointsIn(value: unknown): Generator<readonly number[]> {
  if (typeof value !== 'object' || value === null) return;
  if (!('coordinates' in value)) for (const inner of Object.values(value)) yield* pointsIn(inner);
  else if (isPair(value.coordinates)) yield value.coordinates;
  else if (Array.isArray(value.coordinates)) yield* value.coordinates.filter(isPair);
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
