import { localPlane } from '../../src/geo/localPlane';
import type { LayerFeature } from '../../src/model/layer';
import type { PipeCategory } from '../../src/model/pipeCategory';
import type { Project } from '../../src/model/project';
import type { PipeProperties } from '../../src/model/schema/pipes';
import { seededRandom } from './manyFeatures';

/**
 * A town of square blocks with six kinds in parallel under each street, of at least so many segments. A pipe runs
 * from corner to corner and joins those of its kind there; every other kind crosses it. Most of it is as the tables
 * ask; one pipe in fifty lies out of its place, one in thirty is not where it ought to be in depth, and some have no
 * depth or were not surveyed.
 */
export function streetNetwork(segments: number, seed = 1): Project {
  const random = seededRandom(seed);
  const blocks = blocksFor(segments);
  const plane = localPlane([118.273, 32.085]);
  const half = (blocks * BLOCK_M) / 2;
  const position = (east: number, north: number) =>
    plane.toLonLat([east - half, north - half]).map((degrees) => Math.round(degrees * 1e8) / 1e8);
  const features: LayerFeature<'pipes'>[] = [];
  const lay = (column: number, row: number, isEast: boolean) => {
    for (const kind of KINDS) {
      const sideways = random() < 1 / 50 ? (random() - 0.5) * 3 : 0;
      const coordinates = Array.from({ length: SEGMENTS_A_PIPE + 1 }, (_, k) => {
        const along = (k * BLOCK_M) / SEGMENTS_A_PIPE;
        const inner = k > 0 && k < SEGMENTS_A_PIPE;
        const across = inner ? sideways + (random() - 0.5) * 0.1 : 0;
        const [east, north] = isEast ? [along, across] : [across, along];
        return position(column * BLOCK_M + kind.place + east, row * BLOCK_M + kind.place + north);
      });
      const corner = (c: number, r: number) => `${kind.category}-${c}-${r}`;
      features.push({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates },
        properties: {
          id: `p${features.length}`,
          start_node: corner(column, row),
          end_node: isEast ? corner(column + 1, row) : corner(column, row + 1),
          ...propertiesOf(kind, random),
        },
      });
    }
  };
  for (let row = 0; row <= blocks; row++) {
    for (let column = 0; column <= blocks; column++) {
      if (column < blocks) lay(column, row, true);
      if (row < blocks) lay(column, row, false);
    }
  }
  const file = {
    format: 'jingran-project',
    version: 1,
    id: `streets-${segments}-${seed}`,
    name: { zh: '街道', en: 'Streets' },
    layers: { pipes: 'pipes.geojson' },
  } as const;
  return { file, layers: { pipes: { type: 'FeatureCollection', features } } };
}

const BLOCK_M = 100;
const SEGMENTS_A_PIPE = 4;

type Kind = {
  readonly category: PipeCategory;
  /** Beside the middle of the street. */
  readonly place: number;
  readonly depth: number;
  readonly diameters: readonly number[];
  readonly facts: Partial<PipeProperties>;
};

const KINDS: readonly Kind[] = [
  { category: 'telecom', place: -6.2, depth: 0.8, diameters: [110, 160], facts: { laying: 'duct_bank' } },
  {
    category: 'power',
    place: -5.1,
    depth: 1.3,
    diameters: [150, 200],
    facts: { laying: 'duct_bank', voltage_kv: 10 },
  },
  { category: 'gas', place: -3.65, depth: 1.9, diameters: [110, 160], facts: { pressure_class: 'low' } },
  { category: 'water', place: -2.4, depth: 2.5, diameters: [150, 200, 300], facts: {} },
  { category: 'storm', place: 0.2, depth: 4.2, diameters: [600, 800], facts: {} },
  { category: 'foul', place: 2.4, depth: 5.4, diameters: [300, 400], facts: {} },
];

function propertiesOf(
  kind: Kind,
  random: () => number,
): Partial<PipeProperties> & Pick<PipeProperties, 'category'> {
  const slip = random() < 1 / 30 ? (random() - 0.5) * 1.2 : 0;
  const depth = Math.round((kind.depth + slip + (random() - 0.5) * 0.06) * 100) / 100;
  const unknown = random() < 1 / 100;
  const method = random();
  return {
    category: kind.category,
    diameter_mm: kind.diameters[Math.floor(random() * kind.diameters.length)]!,
    laying: 'direct_buried',
    depth_reference: kind.category === 'storm' || kind.category === 'foul' ? 'invert' : 'crown',
    ...kind.facts,
    start_depth_m: unknown ? null : depth,
    end_depth_m: unknown ? null : Math.round((depth + 0.05) * 100) / 100,
    status: 'existing',
    survey_method: method < 0.85 ? 'surveyed' : method < 0.97 ? 'design' : method < 0.99 ? 'detected' : null,
  };
}

/** Blocks along each side, so that there are enough segments. */
function blocksFor(segments: number): number {
  let blocks = 1;
  while (2 * blocks * (blocks + 1) * KINDS.length * SEGMENTS_A_PIPE < segments) blocks++;
  return blocks;
}
