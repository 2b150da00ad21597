import { PIPE_CATEGORIES } from '../../src/model/pipeCategory';
import type { LineFacts } from '../../src/standards/lineClass';

/**
 * Asks every look-up for every kind of line and thing that a layout can hold, so that a figure which a rule can
 * come to counts as used even where no test does.
 */
export async function askEveryLookUp(): Promise<void> {
  const { horizontalClearance, thingOf, verticalClearance } = await import('../../src/standards/clearance');
  const { manholeSpacing, minimumSlope } = await import('../../src/standards/drains');
  const { minimumCover } = await import('../../src/standards/minimumCover');
  const { ruleBook } = await import('../../src/standards/ruleBook');
  const book = ruleBook();
  const lines = everyLine();
  const things = OBSTACLES.map((obstacle) => thingOf(obstacle)!);
  for (const line of lines) {
    for (const thing of [{ thing: 'building' } as const, ...things]) {
      horizontalClearance({ line }, thing, book);
    }
    for (const other of lines) {
      horizontalClearance({ line }, { line: other }, book);
      verticalClearance(line, other, book);
    }
    for (const surface of ['carriageway', 'footway', 'green'] as const) minimumCover(line, surface, book);
  }
  for (const category of ['storm', 'foul', 'combined', 'drain'] as const) {
    for (const material of ['PVC', 'concrete']) {
      for (let diameter_mm = 100; diameter_mm <= 2000; diameter_mm += 25) {
        minimumSlope({ category, diameter_mm, material }, book);
        manholeSpacing({ category, diameter_mm }, book);
      }
    }
  }
}

const OBSTACLES = [
  { kind: 'tree' },
  { kind: 'shrub' },
  { kind: 'kerb' },
  { kind: 'pole' },
  { kind: 'pylon' },
  { kind: 'pylon', voltage_kv: 35 },
  { kind: 'pylon', voltage_kv: 220 },
  { kind: 'pylon', voltage_kv: 500 },
] as const;

function everyLine(): LineFacts[] {
  const gas = (['low', 'medium_b', 'medium_a', 'sub_high_b', 'sub_high_a'] as const).flatMap(
    (pressure_class) =>
      [100, 400].map((diameter_mm) => ({ category: 'gas', pressure_class, diameter_mm }) as const),
  );
  const cables = (['power', 'telecom', 'lighting'] as const).flatMap((category) =>
    (['direct_buried', 'conduit'] as const).flatMap((laying) =>
      [10, 110].flatMap((voltage_kv) =>
        ['PVC', 'steel'].map((material) => ({ category, laying, voltage_kv, material })),
      ),
    ),
  );
  const others = PIPE_CATEGORIES.flatMap((category) =>
    [200, 300].flatMap((diameter_mm) => [
      { category, diameter_mm },
      { category, diameter_mm, material: 'PE' },
      { category, diameter_mm, laying: 'trench' as const },
      { category, diameter_mm, sub_category: 'ZQ' },
    ]),
  );
  return [...gas, ...cables, ...others];
}
