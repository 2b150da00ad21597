import { expect, it } from 'vitest';
import type { Loss } from '../../formats/writer';
import { lossGroups } from './lossGroups';

it('gathers losses by kind, what is gone for good first', () => {
  const losses: Loss[] = [
    { code: 'field_name_shortened', detail: 'pipes: diameter_mm → diameter_m', count: 1 },
    { code: 'text_shortened', detail: 'pipes.note', count: 2 },
    { code: 'field_name_shortened', detail: 'pipes: start_depth_m → start_dept', count: 1 },
    { code: 'text_shortened', detail: 'pipes.owner', count: 5 },
    { code: 'some_heights', detail: 'pipes', count: 3 },
  ];
  const told = (format: Parameters<typeof lossGroups>[0]) =>
    lossGroups(format, losses).map(({ code, count, restored }) => [code, count, restored]);
  expect(told('shapefile')).toEqual([
    ['some_heights', 3, false],
    ['field_name_shortened', 2, true],
    ['text_shortened', 7, true],
  ]);
  expect(told('survey_xlsx').map(([code, , restored]) => [code, restored])).toEqual([
    ['field_name_shortened', false],
    ['text_shortened', false],
    ['some_heights', false],
  ]);
  expect(lossGroups('shapefile', losses)[2]!.details[0]!.detail).toBe('pipes.owner');
});
