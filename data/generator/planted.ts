import type { Position } from 'geojson';
import type { SampleFeature } from './sheet';

export type Verdict = 'violation' | 'cannot_tell' | 'pass';

/** A fault put into the sample on purpose, or a near miss beside one, with the verdict a review has to reach. */
export type Planted = {
  id: string;
  rule: string;
  verdict: Verdict;
  features: string[];
  at: Position;
  note: string;
};

export type Plant = {
  readonly list: Planted[];
  add(rule: string, verdict: Verdict, features: readonly SampleFeature[], note: string, at?: Position): void;
};

export function plantedList(): Plant {
  const list: Planted[] = [];
  return {
    list,
    add(rule, verdict, features, note, at) {
      const count = list.filter((one) => one.rule === rule && one.verdict === verdict).length + 1;
      list.push({
        id: `${rule}-${verdict}-${count}`,
        rule,
        verdict,
        features: features.map((feature) => feature.properties.id),
        at: at ?? middleOf(features[0]!),
        note,
      });
    },
  };
}

function middleOf({ geometry }: SampleFeature): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'LineString':
      return mean(geometry.coordinates);
    case 'Polygon':
      return mean(geometry.coordinates[0]!.slice(0, -1));
    case 'MultiPolygon':
      return mean(geometry.coordinates[0]![0]!.slice(0, -1));
    default:
      throw new Error(`no middle of a ${geometry.type}`);
  }
}

function mean(positions: readonly Position[]): Position {
  const sum = (axis: number) =>
    positions.reduce((total, position) => total + position[axis]!, 0) / positions.length;
  return [Math.round(sum(0) * 1e8) / 1e8, Math.round(sum(1) * 1e8) / 1e8];
}
