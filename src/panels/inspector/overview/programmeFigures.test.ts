import { describe, expect, it } from 'vitest';
import type { CompoundSummary } from '../../../host/summary';
import type { CompoundProperties } from '../../../model/schema/compounds';
import { programmeFigures } from './programmeFigures';

const compound = (properties: CompoundProperties): CompoundSummary => ({
  id: properties.id,
  properties,
  bounds: [0, 0, 1, 1],
  centre: [0.5, 0.5],
});

describe('programmeFigures', () => {
  it('sums what is stated and counts what is not', () => {
    const figures = programmeFigures(
      [
        compound({ id: 'a', compounds_counted: 2, households: 1500, reported_land_area_m2: 104_000 }),
        compound({ id: 'b', households: null, status: 'handed_over' }),
        compound({ id: 'c', households: 0, status: 'handed_over' }),
      ],
      { categories: { water: { count: 2, length_m: 100 }, storm: { count: 1, length_m: 50 } } },
    );
    expect(figures).toEqual({
      entries: 3,
      compounds: 4,
      land: { sum: 104_000, known: 1, unknown: 2 },
      households: { sum: 1500, known: 2, unknown: 1 },
      pipes: 150,
      statuses: [
        { status: 'handed_over', count: 2 },
        { status: 'unknown', count: 1 },
      ],
    });
  });

  it('has no sum where nothing is stated', () => {
    expect(programmeFigures([compound({ id: 'a' })], { categories: {} }).land.sum).toBeNull();
  });
});
