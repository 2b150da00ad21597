import { expect, test } from 'vitest';
import { utf8 } from '../../../test/builders/leaks';
import { feature, planAt, projectOf } from '../../../test/builders/plan';
import { planPublication } from '../planPublication';
import { EMPTY_PUBLISH_FILE } from '../publishFile';
import { checkForLeaks } from './checkForLeaks';
import { withheldOf } from './withheldOf';

const { rectangle, line } = planAt();
const project = projectOf({
  compounds: [feature('compounds', rectangle(0, 0, 100, 100), { id: 'compound-77', name: '南岳新村' })],
  buildings: [
    feature('buildings', rectangle(10, 10, 20, 10), {
      id: 'building-0815',
      floors: 6,
      remark: '城东供电所',
    } as never),
  ],
  pipes: [
    feature('pipes', line([0, 0], [50, 52]), {
      id: 'pipe-4711',
      category: 'gas',
      owner: '城东供电所',
      start_elevation_m: 20.147,
    }),
  ],
});
const publication = planPublication(project, EMPTY_PUBLISH_FILE, '2026-01-01');

test('what is not named is withheld: ids, properties and vertices; what is public is not', () => {
  const withheld = withheldOf(project, publication);
  const values = withheld.values.map(({ value }) => value);
  expect(values).toEqual(
    expect.arrayContaining(['compound-77', 'building-0815', 'pipe-4711', '城东供电所', 20.147]),
  );
  expect(values).not.toContain('南岳新村');
  expect([...withheld.names]).toEqual(expect.arrayContaining(['owner', 'start_elevation_m', 'remark']));
  expect(withheld.names.has('floors')).toBe(false);
  expect(withheld.vertices).toEqual(
    project.layers.pipes!.features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : [],
    ),
  );
  expect(withheld.publicVertices).toHaveLength(10);
});

test('a property named by mistake is caught by what it holds of other features', async () => {
  const file = { ...EMPTY_PUBLISH_FILE, layers: { compounds: ['name'], buildings: ['floors', 'remark'] } };
  const mistaken = planPublication(project, file, '2026-01-01');
  const files = new Map([
    ['data/buildings.json', utf8(JSON.stringify([{ floors: 6, remark: '城东供电所' }]))],
  ]);
  const { leaks } = await checkForLeaks(files, withheldOf(project, mistaken), null);
  expect(leaks.map(({ kind, what }) => [kind, what])).toEqual([['value', '城东供电所']]);
});
