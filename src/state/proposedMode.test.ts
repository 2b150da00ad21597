import { describe, expect, it } from 'vitest';
import type { ImportProposal } from '../formats/importTypes';
import { emptyProject } from '../model/project';
import { proposedMode } from './proposedMode';

const { file } = emptyProject('a', { zh: '甲', en: 'A' });
const nothing = { decisions: [], rules: null, file };
const source = {
  id: 's',
  name: 'JS.shp',
  format: 'shapefile',
  crs: 'EPSG:4548',
  axes: 'xy',
  imported: '',
} as const;
const drop = (name: string, projectName: ImportProposal['projectName'] = null): ImportProposal => ({
  projectName,
  files: [
    {
      key: '0',
      name,
      size: 1,
      format: 'shapefile',
      parts: [],
      crs: null,
      encoding: null,
      tables: [],
      fatal: null,
    },
  ],
});

describe('proposedMode', () => {
  it('replaces the sample, an empty page, and whatever a whole project comes to', () => {
    expect(proposedMode(drop('JS.shp'), nothing, false)).toBe('replace');
    expect(proposedMode(drop('JS.shp'), null, false)).toBe('replace');
    expect(proposedMode(drop('p.zip', { zh: '乙', en: 'B' }), nothing, true)).toBe('replace');
  });

  it('adds to own work, but brings anew what was taken before', () => {
    const own = { ...nothing, file: { ...file, sources: [source] } };
    expect(proposedMode(drop('WS.shp'), own, true)).toBe('add');
    expect(proposedMode(drop('JS.shp'), own, true)).toBe('update');
  });

  it('keeps decisions and rules', () => {
    const rules = { figures: 1, rulesOff: 0, strengths: 0 };
    expect(proposedMode(drop('JS.shp'), { ...nothing, rules } as never, false)).toBe('update');
  });
});
