import { beforeAll, describe, expect, it } from 'vitest';
import { sharedApp } from './harness';
import { countChanged, countColours, countPixels, hasHue, type Pixels } from './pixels';

describe('the underground scene', () => {
  const app = sharedApp({ link: 'compound=nanlu-huayuan', viewport: { width: 1280, height: 640 } });
  let scene: Pixels;

  beforeAll(async () => {
    const plan = await app().settledMap();
    await app().openUnderground();
    scene = await app().settledMap();
    expect(countChanged(plan, scene)).toBeGreaterThan(20_000);
  });

  it('draws pipes in their colours', () => {
    expect(countColours(scene)).toBeGreaterThan(50);
    for (const [category, hue] of Object.entries({ water: 190, gas: 304, power: 0, telecom: 130 })) {
      expect(countPixels(scene, hasHue(hue)), category).toBeGreaterThan(30);
    }
  });

  it('comes back after the graphics card has gone', async () => {
    await app().loseGraphics();
    await expect
      .poll(async () => countChanged(scene, await app().settledMap()))
      .toBeLessThan(scene.width * scene.height * 0.03);
  });

  it('keeps the compound selected on the way back to the plan', async () => {
    await app().openPlan();
    await app().inspector.getByRole('heading', { name: '南麓花园' }).waitFor();
    expect(countChanged(scene, await app().settledMap())).toBeGreaterThan(20_000);
  });
});
