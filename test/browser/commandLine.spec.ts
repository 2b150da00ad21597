import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { CompoundMeasures } from '../../src/measure/measures';
import { sharedApp } from './harness';

const ROOT = path.resolve(import.meta.dirname, '../..');
const app = sharedApp({ link: 'compound=nanlu-huayuan' });

type Measured = Pick<CompoundMeasures, 'id' | 'area_m2' | 'green_m2' | 'road_m2' | 'building_footprint_m2'>;

it('the command line and the inspector give the same figures', async () => {
  const printed = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'measure', 'data/quanjiao', '--format', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { compounds } = JSON.parse(printed) as { compounds: Measured[] };
  const measured = compounds.find(({ id }) => id === 'nanlu-huayuan')!;
  const [shown] = await app().inspector.allInnerTexts();
  for (const area of ['area_m2', 'green_m2', 'road_m2', 'building_footprint_m2'] as const) {
    expect(shown).toContain(Math.round(measured[area]).toLocaleString('en'));
  }
});
