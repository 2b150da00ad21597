import { describe, expect, it } from 'vitest';
import type { FieldMapping } from '../../../formats/mapping/mappingTypes';
import { conversionsFor } from './conversionsFor';
import { countRecognised, samplesOf, withConversion, withTarget } from './mappingEdit';

const MAPPING: FieldMapping = [
  { field: '管径', target: 'diameter_mm', convert: 'pipe_size', why: { code: 'alias', detail: '管径' } },
  { field: '备注', target: null, convert: 'none', why: { code: 'values', detail: '' } },
];

describe('the mapping as it is edited', () => {
  it('counts what goes to a known property', () => {
    expect(countRecognised(['管径', '备注', 'x'], MAPPING)).toBe(1);
  });

  it('sends a field elsewhere, and the field that was there keeps its own name', () => {
    const edited = withTarget(MAPPING, 'D', 'diameter_mm');
    expect(edited.map(({ field, target, why }) => [field, target, why.code])).toEqual([
      ['管径', null, 'chosen'],
      ['备注', null, 'values'],
      ['D', 'diameter_mm', 'chosen'],
    ]);
    expect(MAPPING[0]!.target).toBe('diameter_mm');
  });

  it('changes the conversion and leaves the property', () => {
    expect(withConversion(MAPPING, '管径', 'm_to_mm')[0]).toMatchObject({
      target: 'diameter_mm',
      convert: 'm_to_mm',
      why: { code: 'chosen' },
    });
  });

  it('shows a few values, each once and none that is empty', () => {
    const part = {
      fields: ['a', 'b'],
      rows: [
        ['1', 'x'],
        ['2', ''],
        ['3', 'x'],
        ['4', 'y'],
      ],
    };
    expect(samplesOf(part, 'b')).toEqual(['x', 'y']);
    expect(samplesOf(part, 'nowhere')).toEqual([]);
  });
});

describe('conversionsFor', () => {
  it('offers what fits the unit, and what is in force', () => {
    expect(conversionsFor('width_m', 'none')).toEqual([
      'none',
      'number',
      'mm_to_m',
      'cm_to_m',
      'km_to_m',
      'ft_to_m',
    ]);
    expect(conversionsFor(null, 'date')).toEqual(['none', 'date']);
    expect(conversionsFor('name', 'none')).toEqual(['none']);
  });
});
