import { PbfWriter } from 'pbf';
import { describe, expect, test } from 'vitest';
import {
  HIDDEN_VERTEX,
  honestSite,
  joined,
  OPEN_VERTEX,
  SECRETS,
  siteWith,
  utf8,
} from '../../../test/builders/leaks';
import { checkForLeaks } from './checkForLeaks';

type Line = readonly (readonly [number, number])[];

/** Lines whose second vertex is the one in question: none of them begins with it. */
const hidden: Line = [beside(HIDDEN_VERTEX, -30), HIDDEN_VERTEX, beside(HIDDEN_VERTEX, 12)];
const open: Line = [beside(OPEN_VERTEX, -30), OPEN_VERTEX, beside(OPEN_VERTEX, 12)];

const WRITTEN: Record<string, (line: Line) => string | Uint8Array> = {
  TopoJSON: (line) => topology(line, 1e-6),
  'TopoJSON of coarse steps': (line) => topology(line, 8e-6),
  'TopoJSON in a script': (line) => `const town = ${topology(line, 1e-6)};`,
  'TopoJSON in a script with other braces': (line) =>
    `function f(){return "{"}const town = ${topology(line, 1e-6)};f({a:1});`,
  'TopoJSON behind a function': (line) => `/**/ show({a:1},${topology(line, 1e-6)},{b:'}'});`,
  'TopoJSON in a page': (line) =>
    `<style>p{color:red}</style><script type="application/json">${topology(line, 1e-6)}</script><p>{}`,
  'TopoJSON, one a line': (line) => `${topology([], 1e-6)}\n${topology(line, 1e-6)}\n{"a":1}\n`,
  'TopoJSON in a script that is made small': (line) =>
    `var a={b:1},t=${topology(line, 1e-6).replaceAll(/"(\w+)":/g, '$1:')};`,
  'points of TopoJSON': (line) =>
    topology([], 1e-6, { type: 'MultiPoint', coordinates: cellsOf(line, 1e-6) }),
  'a point of TopoJSON in a collection': (line) =>
    topology([], 1e-6, {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: cellsOf(line, 1e-6)[1] }],
    }),
  Geobuf: (line) => geobuf(line, 1e6),
  'packed numbers of seven decimals': (line) => geobuf(line, 1e7),
  'packed numbers of eight decimals': (line) => geobuf(line, 1e8),
  'packed numbers of five decimals, north first': (line) =>
    geobuf(
      line.map(([x, y]) => [y, x] as const),
      1e5,
    ),
  'whole 1e-5 degrees': (line) =>
    JSON.stringify(line.map((at) => at.map((degrees) => Math.round(degrees * 1e5)))),
  'whole 1e-8 degrees': (line) =>
    JSON.stringify(line.map((at) => at.map((degrees) => Math.round(degrees * 1e8)))),
};

describe('steps from one vertex to the next', () => {
  test.each(Object.entries(WRITTEN))('%s of a pipe are told, of a road are not', async (_, write) => {
    expect(await told(write(hidden))).toEqual(['vertex']);
    expect(await told(write(open))).toEqual([]);
  });
});

async function told(content: string | Uint8Array): Promise<string[]> {
  const { leaks } = await checkForLeaks(siteWith('a.dat', content), SECRETS, null, { blank: honestSite() });
  return [...new Set(leaks.map(({ kind }) => kind))];
}

/** github.com/topojson/topojson-specification, 2.1.2 and 2.1.4 */
function topology(line: Line, step: number, geometry: object = { type: 'LineString', arcs: [0] }): string {
  const cells = cellsOf(line, step);
  const arc = cells.map((cell, n) => cell.map((place, i) => place - (cells[n - 1]?.[i] ?? 0)));
  return JSON.stringify({
    type: 'Topology',
    transform: { scale: [step, step], translate: ORIGIN },
    objects: { roads: geometry },
    arcs: [arc],
  });
}

function cellsOf(line: Line, step: number): number[][] {
  return line.map((at) => at.map((degrees, i) => Math.round((degrees - ORIGIN[i]!) / step)));
}

const ORIGIN = [118.2, 32.05];

/** The geometry of github.com/mapbox/geobuf: `repeated sint64 coords = 3 [packed]`, steps after the first. */
function geobuf(line: Line, scale: number): Uint8Array {
  const cells = line.map((at) => at.map((degrees) => Math.round(degrees * scale)));
  const pbf = new PbfWriter();
  pbf.writePackedSVarint(
    3,
    cells.flatMap((cell, n) => cell.map((place, i) => place - (cells[n - 1]?.[i] ?? 0))),
  );
  return joined(utf8('\n\0'), pbf.finish());
}

/** Metres east. */
function beside([lon, lat]: readonly [number, number], metres: number): [number, number] {
  return [lon + metres / 94_000, lat];
}
