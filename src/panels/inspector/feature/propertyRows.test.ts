import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../../../model/layer';
import { LAYER_SCHEMAS } from '../../../model/layerSchemas';
import { propertyRows, valueText } from './propertyRows';
import { PROPERTY_SPECS } from './propertySpec';

describe('propertyRows', () => {
  it('knows every property that a schema names', () => {
    for (const layer of LAYER_IDS) {
      for (const key of Object.keys(LAYER_SCHEMAS[layer].shape)) expect(PROPERTY_SPECS).toHaveProperty(key);
    }
  });

  it('keeps a key property that the source leaves out, and hides another', () => {
    const { groups } = propertyRows('pipes', { id: 'p1', category: 'water', wall_mm: null });
    const keys = groups.flatMap(({ rows }) => rows.map((row) => row.key));
    expect(keys).toContain('start_depth_m');
    expect(keys).not.toContain('wall_mm');
    expect(groups.flatMap(({ rows }) => rows).find((row) => row.key === 'diameter_mm')?.value).toBeNull();
  });

  it('tells zero from absent', () => {
    const { groups } = propertyRows('pipes', { id: 'p1', category: 'water', start_depth_m: 0 });
    expect(groups.flatMap(({ rows }) => rows).find((row) => row.key === 'start_depth_m')?.value).toBe(0);
  });

  it('shows what the schema does not name as it is, in the order of the source', () => {
    const { others } = propertyRows('pipes', { zeta: 1, id: 'p1', alpha: null, wall_mm: null });
    expect(others).toEqual([
      { key: 'zeta', value: 1 },
      { key: 'alpha', value: null },
    ]);
  });

  it('names nothing in the layer of unknown things', () => {
    const { groups, others } = propertyRows('other', { id: 'x', width_m: 3 });
    expect(groups).toEqual([]);
    expect(others.map((row) => row.key)).toEqual(['id', 'width_m']);
  });

  it('is not misled by an own __proto__ or constructor', () => {
    const properties = JSON.parse('{"id":"x","__proto__":{"name":"bad"},"constructor":"c"}');
    const { groups, others } = propertyRows('green', properties);
    expect(groups.flatMap(({ rows }) => rows.map((row) => row.key))).toEqual(['id']);
    expect(others.map((row) => row.key)).toEqual(['__proto__', 'constructor']);
  });
});

describe('valueText', () => {
  it('writes nested values as compact JSON', () => {
    expect(valueText({ a: [1, null] })).toBe('{"a":[1,null]}');
    expect(valueText('<b>x</b>')).toBe('<b>x</b>');
    expect(valueText(false)).toBe('false');
  });
});
