import { describe, expect, it } from 'vitest';
import { legendTokens } from './legendTokens';

describe('legendTokens', () => {
  it('names each kind on screen once, in a fixed order', () => {
    const tokens = legendTokens([
      { source: 'pipes', properties: { category: 'gas', status: 'existing' } },
      { source: 'pipes', properties: { category: 'water', status: 'planned' } },
      { source: 'pipes', properties: { category: 'gas', status: 'existing' } },
      { source: 'compounds', properties: { status: 'completed' } },
      { source: 'parking', properties: { new: true, charging: true } },
      { source: 'surroundings', properties: { kind: 'street' } },
    ]);
    expect(tokens.map(({ key }) => key)).toEqual([
      'compound:completed',
      'underground:water',
      'underground:gas',
      'status:planned',
      'parking:new',
      'parking:charging',
    ]);
  });

  it('is empty for an empty view', () => {
    expect(legendTokens([])).toEqual([]);
  });
});
