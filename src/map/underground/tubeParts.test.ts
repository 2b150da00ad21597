import { expect, test } from 'vitest';
import { NO_PIPE_FILTER } from '../../model/pipeFilter';
import { pipeDepths } from './depths';
import { pipeGroups } from './pipeGroups';
import { pipeSection } from './pipeSection';
import type { ScenePipe } from './scenePipes';
import { tubeParts } from './tubeParts';
import { deepen } from './tubes';

const look = { exaggeration: 1, minimumRadius: 0.05, theme: 'light' } as const;

test('a bend is two tubes and a ball; a duct is boxes', () => {
  const bent = pipe({ id: 'a', category: 'water', diameter_mm: 200 });
  const duct = pipe({ id: 'b', category: 'power', section_width_mm: 600, section_height_mm: 400 });
  const parts = tubeParts([bent, duct], look);
  expect([parts.round.length, parts.ball.length, parts.box.length]).toEqual([2, 1, 2]);
  expect(parts.ball[0]!.matrix[0]).toBeCloseTo(0.1, 12);
  // Half the width across, half the height up.
  expect(Math.hypot(...parts.box[0]!.matrix.slice(4, 7))).toBeCloseTo(0.3, 12);
  expect(Math.hypot(...parts.box[0]!.matrix.slice(8, 11))).toBeCloseTo(0.2, 12);
});

test('a thin pipe is drawn at the least radius', () => {
  const [part] = tubeParts([pipe({ id: 'a', category: 'gas', diameter_mm: 32 })], look).round;
  expect(Math.hypot(...part!.matrix.slice(4, 7))).toBeCloseTo(0.05, 12);
});

test('known, assumed and faded pipes go apart; hidden ones go nowhere', () => {
  const known = pipe({ id: 'k', category: 'gas', start_depth_m: 1 });
  const guessed = pipe({ id: 'g', category: 'gas' });
  const water = pipe({ id: 'w', category: 'water', start_depth_m: 1 });
  const hidden = pipe({ id: 'h', category: 'power' });
  const groups = pipeGroups([known, guessed, water, hidden], {
    hidden: ['pipes:power'],
    pipeFilter: NO_PIPE_FILTER,
    isolated: 'gas',
  });
  expect(groups).toEqual({ known: [known], assumed: [guessed], faded: [water] });
});

function pipe(properties: ScenePipe['properties']): ScenePipe {
  const section = pipeSection(properties);
  const depths = pipeDepths(properties, () => null, section);
  const line = deepen([[0, 0], [10, 0], [10, 10]], depths.startCentre, depths.endCentre); // biome-ignore format: a line
  return {
    kind: 'pipe',
    ref: { layer: 'pipes', id: properties.id },
    properties,
    section,
    depths,
    lines: [line],
  };
}
