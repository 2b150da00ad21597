import { expect, it } from 'vitest';
import type { ContentRow } from '../../host/projectHost';
import { boxRows } from './boxRows';

const building: ContentRow = {
  ref: { layer: 'buildings', id: 'a' },
  name: '5号楼',
  name_en: 'No. 5',
  kind: 'residential',
  diameter_mm: null,
  length_m: null,
  area_m2: 681,
};

it('takes what the open compound knows, in the order of the box', () => {
  const other = { layer: 'pipes', id: 'a' } as const;
  const rows = boxRows([other, building.ref], [building]);
  expect(rows.map(({ name }) => name)).toEqual([null, '5号楼']);
  expect(rows[0]?.ref).toEqual(other);
});
