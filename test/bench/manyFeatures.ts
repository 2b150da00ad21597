import type { Feature } from 'geojson';

const CATEGORIES = ['water', 'storm', 'foul', 'gas', 'power', 'telecom'] as const;
const ORIGIN = [118.2, 32.05] as const;
/** Degrees of a metre there, near enough for made-up data. */
const METRE = [1 / 94_400, 1 / 110_900] as const;

/** A seeded network of so many pipes, buildings and trees, as GeoJSON text. */
export function manyFeatures(count: number, seed = 1): string {
  const random = seededRandom(seed);
  const features = Array.from({ length: count }, (_, index) => makeFeature(index, random));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** mulberry32: small, and the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function makeFeature(index: number, random: () => number): Feature {
  const [x, y] = [random() * 6000, random() * 6000];
  const kind = index % 10;
  if (kind < 6) return pipe(index, x, y, CATEGORIES[index % CATEGORIES.length]!, random);
  if (kind < 9) return building(index, x, y, random);
  return {
    type: 'Feature',
    properties: { id: `tree-${index}`, kind: 'tree', height_m: round(4 + random() * 8) },
    geometry: { type: 'Point', coordinates: at(x, y) },
  };
}

function pipe(index: number, x: number, y: number, category: string, random: () => number): Feature {
  const depth = 0.6 + random() * 2;
  return {
    type: 'Feature',
    properties: {
      id: `pipe-${index}`,
      category,
      diameter_mm: 100 * (1 + Math.floor(random() * 6)),
      start_depth_m: round(depth),
      end_depth_m: round(depth + 0.1),
      status: 'existing',
      material: 'PE',
    },
    geometry: {
      type: 'LineString',
      coordinates: [at(x, y), at(x + 15 + random() * 20, y), at(x + 40, y + random() * 10)],
    },
  };
}

function building(index: number, x: number, y: number, random: () => number): Feature {
  const [wide, deep] = [20 + random() * 40, 10 + random() * 4];
  const corners = [at(x, y), at(x + wide, y), at(x + wide, y + deep), at(x, y + deep), at(x, y)];
  return {
    type: 'Feature',
    properties: { id: `building-${index}`, floors: 5 + Math.floor(random() * 2), use: 'residential' },
    geometry: { type: 'Polygon', coordinates: [corners] },
  };
}

function at(x: number, y: number): [number, number] {
  return [Number((ORIGIN[0] + x * METRE[0]).toFixed(8)), Number((ORIGIN[1] + y * METRE[1]).toFixed(8))];
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
