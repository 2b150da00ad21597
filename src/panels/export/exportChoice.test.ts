import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepChoice, keptChoice } from './exportChoice';

const KEY = 'jingran.export';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('begins with the project folder and what is usual for each format', () => {
  expect(keptChoice()).toMatchObject({ format: 'project', encoding: 'utf-8' });
  expect(keptChoice('shapefile')).toMatchObject({ system: 'zone3', code: '' });
});

it('comes back as it was, for each format its own', () => {
  const shapefile = { format: 'shapefile', system: 'other', code: '4549', encoding: 'gbk' } as const;
  keepChoice(shapefile);
  const kml = { format: 'kml', system: 'gcj02', code: '', encoding: 'utf-8' } as const;
  keepChoice(kml);
  expect(keptChoice()).toEqual(kml);
  expect(keptChoice('shapefile')).toEqual(shapefile);
});

it.each([
  'no json',
  'null',
  '[]',
  '{"last":"exe","of":7}',
  '{"last":"dxf","of":{"dxf":{"system":"mars","code":5,"encoding":"big5"}}}',
  '{"last":"__proto__","of":{"__proto__":{"system":"utm"}}}',
])('takes nothing of %s', (text) => {
  kept.set(KEY, text);
  expect(keptChoice('dxf')).toEqual({ format: 'dxf', system: 'zone3', code: '', encoding: 'utf-8' });
  expect(['project', 'dxf']).toContain(keptChoice().format);
});

it('does without where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', undefined);
  keepChoice(keptChoice('kml'));
  expect(keptChoice().format).toBe('project');
});
