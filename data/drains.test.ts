import { describe, expect, it } from 'vitest';
import { sampleOnDisk } from './generator/onDisk';
import type { SampleFeature } from './generator/sheet';

const { layers, planted } = sampleOnDisk();
const faulty = new Set(planted.flatMap(({ verdict, features }) => (verdict === 'violation' ? features : [])));
const nodes = new Map(layers.pipe_nodes!.map((node) => [node.properties.id, node]));
const faultyStarts = new Set(
  layers.pipes!.filter(({ id }) => faulty.has(String(id))).map(({ properties }) => properties.start_node),
);
const sound = layers.pipes!.filter(({ properties }) => !faulty.has(properties.id)).map(alongTheFlow);

describe.each(['storm', 'foul'])('%s drains', (category) => {
  const drains = sound.filter(({ properties }) => properties.category === category);

  it('fall in the direction of flow', () => {
    const wrong = drains.filter(
      ({ properties }) => !(Number(properties.start_elevation_m) > Number(properties.end_elevation_m)),
    );
    expect(ids(wrong)).toEqual([]);
  });

  it('lead to an outfall, each length into the next at one level, never into a smaller one', () => {
    const from = new Map<string, SampleFeature[]>();
    for (const pipe of drains) {
      const start = String(pipe.properties.start_node);
      from.set(start, [...(from.get(start) ?? []), pipe]);
    }
    const wrong: string[] = [];
    for (const { properties } of drains) {
      const next = from.get(String(properties.end_node)) ?? [];
      const kind = nodes.get(String(properties.end_node))!.properties.kind;
      if (
        next.length === 0 &&
        kind !== 'outfall' &&
        kind !== 'septic_tank' &&
        !faultyStarts.has(properties.end_node)
      )
        wrong.push(`${properties.id} ends nowhere`);
      for (const lower of next) {
        if (Number(lower.properties.diameter_mm) < Number(properties.diameter_mm))
          wrong.push(`${properties.id} narrows`);
        if (Number(lower.properties.start_elevation_m) > Number(properties.end_elevation_m) + 1e-9)
          wrong.push(`${properties.id} steps up`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('storm drains', () => {
  const drains = sound.filter(({ properties }) => properties.category === 'storm');

  it('are DN300 to DN600, and use both ends of the range where the ledger states it', () => {
    const sizes = (id: string) =>
      drains
        .filter((pipe) => pipe.properties.id.startsWith(`${id}-`) && pipe.properties.status === 'new')
        .map((pipe) => Number(pipe.properties.diameter_mm));
    for (const id of ['wangcao', 'xinhuacun']) {
      expect(Math.min(...sizes(id))).toBe(300);
      expect(Math.max(...sizes(id))).toBe(600);
    }
    expect(
      drains.filter(
        ({ properties }) => Number(properties.diameter_mm) < 300 || Number(properties.diameter_mm) > 600,
      ),
    ).toEqual([]);
  });

  it('fall by 3 in 1000 at least', () => {
    const wrong = drains.filter(({ properties, geometry }) => {
      const fall = Number(properties.start_elevation_m) - Number(properties.end_elevation_m);
      return geometry.type === 'LineString' && fall / spanOf(geometry.coordinates) < 0.00295;
    });
    expect(ids(wrong)).toEqual([]);
  });
});

/** A drain may be drawn from its lower end; then it says that it flows in reverse. */
function alongTheFlow(pipe: SampleFeature): SampleFeature {
  const { properties } = pipe;
  if (properties.flow_direction !== 'reverse') return pipe;
  const turned = {
    start_node: properties.end_node,
    end_node: properties.start_node,
    start_elevation_m: properties.end_elevation_m,
    end_elevation_m: properties.start_elevation_m,
  };
  return { ...pipe, properties: { ...properties, ...turned } };
}

function ids(features: readonly SampleFeature[]): string[] {
  return features.map(({ properties }) => properties.id);
}

/** Good enough for a slope: metres a degree at latitude 32.085. */
function spanOf(line: readonly number[][]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    sum += Math.hypot((line[i]![0]! - line[i - 1]![0]!) * 94400, (line[i]![1]! - line[i - 1]![1]!) * 110890);
  }
  return sum;
}
